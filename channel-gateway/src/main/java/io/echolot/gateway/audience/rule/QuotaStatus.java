package io.echolot.gateway.audience.rule;

import java.util.Set;

/**
 * Whether a survey has the responses that it wants.
 *
 * @param enough whether it has all it wants
 * @param full the keys of the quotas that are full
 */
public record QuotaStatus(boolean enough, Set<String> full) {

  /** Nobody has answered, as far as is known. */
  public static final QuotaStatus NOTHING = new QuotaStatus(false, Set.of());

  public QuotaStatus {
    full = Set.copyOf(full);
  }
}
