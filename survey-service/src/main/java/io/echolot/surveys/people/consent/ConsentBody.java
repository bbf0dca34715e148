package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said of a customer's consent.
 *
 * @param state {@code unknown} takes back what was entered by mistake
 * @param text what the customer agreed to, word for word; empty if absent
 * @param proof where it can be looked up; empty if absent
 * @param at when it was said; now if absent
 */
public record ConsentBody(ConsentState state, String text, String proof, Instant at) {

  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_PROOF = 500;

  /** Lines may end within it. */
  private static final Pattern TEXT = Pattern.compile("[[^\\p{Cntrl}\\p{Cs}]\\n\\r\\t]*");

  private static final Instant FIRST = Instant.parse("1970-01-02T00:00:00Z");

  /** Clocks differ a little. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  public ConsentBody {
    text = text == null ? "" : text;
    proof = proof == null ? "" : proof;
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  List<Violation> violations(Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (state == null) {
      violations.add(new Violation("state", "must be granted, withdrawn or unknown"));
    }
    text("text", text, LONGEST_TEXT, violations);
    text("proof", proof, LONGEST_PROOF, violations);
    if (at != null && (at.isBefore(FIRST) || at.isAfter(now.plus(AHEAD)))) {
      violations.add(new Violation("at", "must not be in the future, nor before 1970"));
    }
    return violations;
  }

  private static void text(String field, String text, int longest, List<Violation> violations) {
    if (text.length() > longest || !TEXT.matcher(text).matches()) {
      violations.add(
          new Violation(
              field,
              "must be at most " + longest + " characters, none of them a control character"));
    }
  }

  Consent consent(Channel channel, ConsentPurpose purpose, ConsentSource source, Instant now) {
    return new Consent(
        Ids.next(),
        channel,
        purpose,
        state,
        SqlTime.stored(at == null ? now : at),
        source,
        text,
        proof);
  }
}
