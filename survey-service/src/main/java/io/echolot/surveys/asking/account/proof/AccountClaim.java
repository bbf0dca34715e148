package io.echolot.surveys.asking.account.proof;

import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a tenant claims of an account, for its provider to confirm.
 *
 * @param account the provider's own name of it
 * @param addresses the numbers that it is said to have
 * @param settings what else its door needs
 * @param credentials by which the provider lets us in
 * @param inbound the URL to which messages are to be delivered; empty while there is none
 */
public record AccountClaim(
    String account,
    List<String> addresses,
    Map<String, String> settings,
    Map<String, String> credentials,
    String inbound) {

  /**
   * What nobody knows of its settings and credentials, each with its path; empty if all is known.
   *
   * @param knownSettings what may be set
   * @param knownCredentials what may let us in
   */
  public List<Violation> unknown(Set<String> knownSettings, Set<String> knownCredentials) {
    return Stream.concat(
            unknown("settings.", settings, knownSettings),
            unknown("credentials.", credentials, knownCredentials))
        .toList();
  }

  private static Stream<Violation> unknown(
      String path, Map<String, String> given, Set<String> known) {
    return given.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> new Violation(path + name, "is not known"));
  }

  /** Never with its credentials. */
  @Override
  public String toString() {
    return "claim of " + account;
  }
}
