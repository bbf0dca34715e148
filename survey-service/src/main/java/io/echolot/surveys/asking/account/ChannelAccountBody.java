package io.echolot.surveys.asking.account;

import io.echolot.contracts.account.MessagingProvider;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.asking.account.proof.ProviderDesk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an admin says of an account with a provider.
 *
 * @param provider who carries the messages
 * @param name for the tenant's people, at most 100 characters; may be empty
 * @param account the provider's own name of it, e.g. a Twilio AccountSid
 * @param addresses the numbers by which messages come and go, with their country or as short codes;
 *     at most 20
 * @param settings what else the provider's door needs; may be left out
 * @param messagesPerSecond how many segments the provider takes, 1 to 1000; 1 if it is left out
 * @param credentials what proves to the provider that we are let in; to keep those that are stored,
 *     leave them out. They are never shown
 */
public record ChannelAccountBody(
    MessagingProvider provider,
    String name,
    String account,
    List<String> addresses,
    Map<String, String> settings,
    Integer messagesPerSecond,
    Map<String, String> credentials) {

  private static final int LONGEST_NAME = 100;
  private static final int MOST_ADDRESSES = 20;
  private static final int MOST_A_SECOND = 1_000;

  public ChannelAccountBody {
    name = name == null ? "" : name.strip();
    account = account == null ? "" : account.strip();
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    settings = settings == null ? Map.of() : Map.copyOf(settings);
    messagesPerSecond = messagesPerSecond == null ? 1 : messagesPerSecond;
    credentials = credentials == null ? Map.of() : Map.copyOf(credentials);
  }

  /** The same with addresses as they are stored. */
  ChannelAccountBody plain(ProviderDesk desk) {
    return with(
        addresses.stream().map(text -> desk.address(text).orElse(text)).toList(), credentials);
  }

  /** What is wrong with the addresses, each with its path; empty if nothing is. */
  List<Violation> violations(ProviderDesk desk) {
    List<Violation> violations = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (int i = 0; i < addresses.size(); i++) {
      String field = "addresses[" + i + "]";
      Optional<String> address = desk.address(addresses.get(i));
      if (address.isEmpty()) {
        violations.add(new Violation(field, desk.expectedAddress()));
      } else if (!before.add(address.get())) {
        violations.add(new Violation(field, "stands there twice"));
      }
    }
    return violations;
  }

  /** The same without what may not be stored or shown as it is. */
  ChannelAccountBody shown() {
    return with(addresses, Map.of());
  }

  /** The same with the credentials that are stored, unless it has its own. */
  ChannelAccountBody orStored(Map<String, String> stored) {
    return credentials.isEmpty() ? with(addresses, stored) : this;
  }

  private ChannelAccountBody with(List<String> newAddresses, Map<String, String> newCredentials) {
    return new ChannelAccountBody(
        provider, name, account, newAddresses, settings, messagesPerSecond, newCredentials);
  }

  /**
   * What is wrong with it apart from what the provider's own rules say, as of addresses, each with
   * its path; empty if nothing is.
   */
  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (provider == null) {
      violations.add(new Violation("provider", "is required"));
    }
    if (name.length() > LONGEST_NAME) {
      violations.add(new Violation("name", "must have at most 100 characters"));
    }
    if (addresses.size() > MOST_ADDRESSES) {
      violations.add(new Violation("addresses", "must be at most 20"));
    }
    if (messagesPerSecond < 1 || messagesPerSecond > MOST_A_SECOND) {
      violations.add(new Violation("messagesPerSecond", "must be from 1 to 1000"));
    }
    return violations;
  }

  /** Never with its credentials. */
  @Override
  public String toString() {
    return provider + " account " + account;
  }
}
