package io.echolot.surveys.people.consent;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file says of a customer's consent.
 *
 * @param channel one of {@link Consent#CHANNELS}
 * @param purpose {@code surveys} if absent
 * @param state as in {@link ConsentBody}, like all that follows
 * @param at may be absent only of a withdrawal: a file is brought again, and what is said now would
 *     undo a STOP that came since
 */
public record ConsentEntry(
    Channel channel,
    ConsentPurpose purpose,
    ConsentState state,
    String text,
    String proof,
    Instant at) {

  public ConsentEntry {
    purpose = purpose == null ? ConsentPurpose.SURVEYS : purpose;
  }

  private ConsentBody body() {
    return new ConsentBody(state, text, proof, at);
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  List<Violation> violations(String path, Instant now) {
    List<Violation> violations = new ArrayList<>();
    if (channel == null || !Consent.CHANNELS.contains(channel)) {
      violations.add(
          new Violation(
              path + ".channel", "must be email, sms, whatsapp, telegram, chat or phone"));
    }
    if (at == null && (state == ConsentState.GRANTED || state == ConsentState.UNKNOWN)) {
      violations.add(
          new Violation(
              path + ".at", "must be given, unless the state is withdrawn: when it was said"));
    }
    body().violations(now).stream()
        .map(wrong -> new Violation(path + "." + wrong.field(), wrong.message()))
        .forEach(violations::add);
    return violations;
  }

  /** What it says; with a time it is the same each time that the file is brought. */
  Consent consent(Instant now) {
    Consent said = body().consent(channel, purpose, ConsentSource.IMPORT, now);
    return at == null ? said : said.withId(Ids.ofName("import/" + this));
  }
}
