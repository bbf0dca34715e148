package io.echolot.contracts.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * What a personal link to a survey says of who follows it. It travels signed, as the claim {@value
 * #CLAIM} of a JSON Web Token (RFC 7519).
 *
 * @param survey the key of the survey
 * @param respondent the customer's pseudonym; empty for somebody unknown
 * @param invitation the id of the invitation, a UUID: the id of the response, if {@code single}
 * @param single whether it can be used for one response only
 * @param hidden hidden fields of the survey, by their keys
 * @param unit the key of the organisational unit of which the response speaks; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record PersonalLink(
    String survey,
    String respondent,
    String invitation,
    boolean single,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> hidden,
    String unit) {

  /** For what such tokens are signed. */
  public static final String PURPOSE = "link";

  public static final String CLAIM = "link";

  public PersonalLink {
    respondent = respondent == null ? "" : respondent;
    invitation = invitation == null ? "" : invitation;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    unit = unit == null ? "" : unit;
  }

  /** A link that says nothing of a unit. */
  public PersonalLink(
      String survey,
      String respondent,
      String invitation,
      boolean single,
      Map<String, String> hidden) {
    this(survey, respondent, invitation, single, hidden, "");
  }
}
