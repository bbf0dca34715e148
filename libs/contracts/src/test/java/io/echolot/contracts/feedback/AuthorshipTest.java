package io.echolot.contracts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorshipTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a higher revision,               nps, a, 1, 2, nps, a, 1, 3, true",
    "the same once more,              nps, a, 1, 2, nps, a, 1, 2, true",
    "an outdated revision,            nps, a, 1, 2, nps, a, 1, 1, false",
    "a later writer from the start,   nps, a, 1, 9, nps, a, 2, 1, true",
    "an earlier writer far ahead,     nps, a, 2, 1, nps, a, 1, 9, false",
    "a stranger,                      nps, a, 1, 2, nps, b, 1, 3, false",
    "a stranger of a later opening,   nps, a, 1, 2, nps, b, 9, 3, false",
    "somebody who shows nothing,      nps, a, 1, 2, nps, '', 1, 3, false",
    "whoever goes on with nobody's,   nps, '', 0, 2, nps, a, 1, 1, true",
    "another survey,                  nps, a, 1, 2, ces, a, 2, 3, false",
    "a response instead of a mention, '', '', 0, 1, nps, a, 2, 3, false",
    "a mention instead of a response, nps, a, 1, 2, '', '', 0, 3, false",
    "a mention that was corrected,    '', '', 0, 1, '', '', 0, 2, true"
  })
  void whichOfTwoCounts(
      String what,
      String survey,
      String hash,
      long number,
      int revision,
      String nextSurvey,
      String nextHash,
      long nextNumber,
      int nextRevision,
      boolean counts) {
    var before = new Authorship(survey, new Writer(number, hash), revision);
    var next = new Authorship(nextSurvey, new Writer(nextNumber, nextHash), nextRevision);

    assertThat(next.supersedes(before)).as(what).isEqualTo(counts);
  }

  @Test
  void theLogKnowsTheWriterAndOlderRecordsHaveNone() {
    Response response = response().by(new Writer(1_764_500_000_000L, "hash"));
    byte[] json = ContractsJson.write(response);

    assertThat(ContractsJson.read(json, FeedbackRecord.class)).isEqualTo(response);
    assertThat(response.answering(List.of()).writer()).isEqualTo(response.writer());
    String told = new String(ContractsJson.write(response.withoutWriter()), StandardCharsets.UTF_8);
    assertThat(told).doesNotContain("writer", "hash", "authorship");
    assertThat(
            ContractsJson.read(told.getBytes(StandardCharsets.UTF_8), FeedbackRecord.class)
                .authorship())
        .isEqualTo(new Authorship("nps", Writer.UNKNOWN, 1));
  }

  private static Response response() {
    return new Response(
        "acme",
        "0192",
        1,
        "s1",
        "nps",
        1,
        Channel.WEB,
        "de",
        "",
        "",
        ResponseState.COMPLETE,
        List.of(),
        "",
        NOON,
        NOON,
        NOON);
  }
}
