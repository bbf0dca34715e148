package io.echolot.surveys.asking.account.proof;

import io.echolot.platform.problem.Problem.Violation;
import java.util.List;

/** What a provider says of a claim. */
public sealed interface AccountProof {

  /**
   * It holds.
   *
   * @param addresses each that was claimed
   */
  record Proven(List<ProvenAddress> addresses) implements AccountProof {}

  /** It doesn't; each violation names what. */
  record Refused(List<Violation> violations) implements AccountProof {}

  /**
   * The provider can't be asked now.
   *
   * @param why for people
   */
  record Unheard(String why) implements AccountProof {}

  /**
   * An address that is the account's.
   *
   * @param address as it was claimed
   * @param delivers whether the provider delivers its messages to us
   */
  record ProvenAddress(String address, boolean delivers) {}
}
