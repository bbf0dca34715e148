package io.echolot.gateway.audience.rule;

import io.echolot.contracts.KnownBy;
import io.echolot.contracts.PersonalLink;
import java.util.Map;

/**
 * Who wants to answer a survey, as far as it is proven.
 *
 * @param proof by what
 * @param respondent the pseudonym; empty for somebody in no way known
 * @param response the id that the response must have; empty for any
 * @param hidden hidden fields that were signed with a personal link
 * @param unit the key of the organisational unit that was signed with it; empty for none
 */
public record Visitor(
    KnownBy proof, String respondent, String response, Map<String, String> hidden, String unit) {

  public static final Visitor UNKNOWN = new Visitor(KnownBy.NOTHING, "");

  public Visitor {
    hidden = Map.copyOf(hidden);
  }

  /** Somebody who may give a response of any id. */
  public Visitor(KnownBy proof, String respondent) {
    this(proof, respondent, "", Map.of(), "");
  }

  /**
   * Somebody whom the channel, or the tenant's own people, vouch for.
   *
   * @param respondent the pseudonym; empty for somebody unknown
   */
  public static Visitor vouchedFor(String respondent) {
    return new Visitor(KnownBy.CHANNEL, respondent);
  }

  public static Visitor of(PersonalLink link) {
    return new Visitor(
        KnownBy.LINK,
        link.respondent(),
        link.single() ? link.invitation() : "",
        link.hidden(),
        link.unit());
  }

  /** Whether it is proven who it is. */
  public boolean isKnown() {
    return !respondent.isEmpty();
  }

  /** Whether the pseudonym is one of the tenant's customers. */
  public boolean isCustomer() {
    return isKnown() && (proof == KnownBy.LINK || proof == KnownBy.SIGNATURE);
  }
}
