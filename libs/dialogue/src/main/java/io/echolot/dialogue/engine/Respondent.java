package io.echolot.dialogue.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.feedback.KnownBy;
import java.util.Map;

/**
 * Who is asked, as far as it was known when the response began. It stays so until its end, lest the
 * way of the questions changes under the answers.
 *
 * @param pseudonym the customer's; empty for somebody unknown
 * @param knownBy what shows it; {@link KnownBy#UNSAID} for what the channel shows
 * @param response the id that the response must have; empty for any
 * @param hidden hidden fields of the survey by their keys, and customer attributes as {@code
 *     customer.<attribute>}
 * @param unit the key of the organisational unit for which somebody was invited; empty for none
 */
public record Respondent(
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String pseudonym,
    KnownBy knownBy,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String response,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> hidden,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String unit) {

  /** Somebody of whom nothing is known. */
  public static final Respondent UNKNOWN = new Respondent(null, null, null, null, null);

  public Respondent {
    pseudonym = pseudonym == null ? "" : pseudonym;
    knownBy = knownBy == null ? KnownBy.UNSAID : knownBy;
    response = response == null ? "" : response;
    hidden = hidden == null ? Map.of() : Map.copyOf(hidden);
    unit = unit == null ? "" : unit;
  }
}
