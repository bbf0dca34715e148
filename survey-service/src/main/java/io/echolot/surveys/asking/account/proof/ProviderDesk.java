package io.echolot.surveys.asking.account.proof;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Optional;

/** Where a provider is asked about accounts: one a provider. */
public interface ProviderDesk {

  /** Which one it is. */
  MessagingProvider provider();

  /** An address of ours there in the form in which it is stored; empty if the text is none. */
  Optional<String> address(String text);

  /** What an address of ours there should be. */
  String expectedAddress();

  /** A recipient's address in the form in which it is stored; empty if the text is none. */
  Optional<String> recipient(String text);

  /** What a recipient's address should be. */
  String expectedRecipient();

  /** What can't be so by the provider's rules, each with its path; nobody is asked. */
  List<Violation> violations(AccountClaim claim);

  /**
   * Whether the stored credentials of an account may be used for what it is changed to: nobody may
   * have them sent elsewhere who doesn't know them.
   */
  default boolean isSamePlace(AccountClaim before, AccountClaim now) {
    return before.account().equals(now.account());
  }

  /** Whether what the provider delivers shows something that comes of the credentials. */
  default boolean connectsByCredentials() {
    return false;
  }

  /**
   * What the provider shows when it asks whether an address is ours, for who enters that by hand;
   * empty if it asks for none.
   */
  default Optional<String> verifyToken(AccountClaim claim) {
    return Optional.empty();
  }

  /** Asks the provider; blocks. */
  AccountProof prove(AccountClaim claim) throws InterruptedException;

  /** Has the provider deliver messages to {@link AccountClaim#inbound}, and asks it; blocks. */
  AccountProof connect(AccountClaim claim) throws InterruptedException;
}
