package io.echolot.contracts.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KnownByTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final Response RESPONSE =
      new Response(
          "acme",
          "0192",
          2,
          "s1",
          "nps",
          3,
          Channel.WEB,
          "de",
          "",
          "",
          ResponseState.PARTIAL,
          List.of(),
          "c1",
          NOON,
          NOON,
          NOON);

  @ParameterizedTest
  @EnumSource(KnownBy.class)
  void itSurvivesTheWayThroughJson(KnownBy by) {
    byte[] json = ContractsJson.write(RESPONSE.knownBy(by));

    assertThat(ContractsJson.read(json, FeedbackRecord.class)).isEqualTo(RESPONSE.knownBy(by));
  }

  @ParameterizedTest
  @CsvSource({"link, LINK", "palm_reading, NOTHING", "unsaid, UNSAID"})
  void whatIsUnknownProvesNothing(String wireName, KnownBy by) {
    assertThat(KnownBy.of(wireName)).isEqualTo(by);
    assertThat(KnownBy.NOTHING.isProven()).isFalse();
    assertThat(KnownBy.provenNames()).contains("link", "unsaid").doesNotContain("nothing", "pin");
  }

  @ParameterizedTest
  @CsvSource({"'', UNSAID", "'\"knownBy\":null,', UNSAID", "'\"knownBy\":\"email\",', EMAIL"})
  void anOldRecordSaysNothingAndIsWrittenAsItWas(String member, KnownBy by) {
    String old = new String(ContractsJson.write(RESPONSE), StandardCharsets.UTF_8);
    String json = old.replace("\"respondent\"", member + "\"respondent\"");

    Response read =
        (Response) ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), FeedbackRecord.class);

    assertThat(old).doesNotContain("knownBy");
    assertThat(read.knownBy()).isEqualTo(by);
  }
}
