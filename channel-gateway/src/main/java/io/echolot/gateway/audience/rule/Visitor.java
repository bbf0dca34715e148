package io.echolot.gateway.audience.rule;

import io.echolot.contracts.KnownBy;
import io.echolot.contracts.PersonalLink;
import java.util.Map;

/**
 * Who wants to answer a survey, as far as it is proven.
 *
 * @param proof by what
 * @param respondent the pseudonym; empty for somebody in no way known
 * @param sender by what a number or account is known from which somebody writes, though not whose
 *     it is; empty for those who come by a page
 * @param response the id that the response must have; empty for any
 * @param hidden hidden fields that were signed with a personal link
 * @param unit the key of the organisational unit that was signed with it; empty for none
 */
public record Visitor(
    KnownBy proof,
    String respondent,
    String sender,
    String response,
    Map<String, String> hidden,
    String unit) {

  private static final String NONE = "";

  public static final Visitor UNKNOWN = new Visitor(KnownBy.NOTHING, "");

  /** Somebody who knows the survey's PIN. */
  public static final Visitor KNOWS_PIN = new Visitor(KnownBy.PIN, "");

  public Visitor {
    hidden = Map.copyOf(hidden);
  }

  /** Somebody who may give a response of any id. */
  public Visitor(KnownBy proof, String respondent) {
    this(proof, respondent, NONE, NONE, Map.of(), NONE);
  }

  /**
   * Somebody whom the tenant's own people vouch for.
   *
   * @param respondent the pseudonym; empty for somebody unknown
   */
  public static Visitor imported(String respondent) {
    return new Visitor(KnownBy.IMPORT, respondent);
  }

  public static Visitor of(PersonalLink link) {
    return new Visitor(
        KnownBy.LINK,
        link.respondent(),
        NONE,
        link.single() ? link.invitation() : NONE,
        link.hidden(),
        link.unit());
  }

  /** The same, who writes from a number or an account. */
  public Visitor from(String newSender) {
    return new Visitor(proof, respondent, newSender, response, hidden, unit);
  }

  /** As whom a response of the visitor counts where each may answer once; empty for nobody. */
  public String countedAs() {
    return isKnown() ? respondent : sender;
  }

  /** Whether it is proven who it is. */
  public boolean isKnown() {
    return !respondent.isEmpty();
  }

  /** Whether the pseudonym is one of the tenant's customers. */
  public boolean isCustomer() {
    return isKnown()
        && (proof == KnownBy.LINK || proof == KnownBy.SIGNATURE || proof == KnownBy.CHANNEL);
  }
}
