package io.echolot.gateway.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Instants;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.platform.problem.Problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseTimesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final List<Violation> violations = new ArrayList<>();

  static Stream<JsonNode> cases() {
    return IntakeCases.of("time-cases.json");
  }

  private ResponseTimes ofDevice(JsonNode sent) {
    return ResponseTimes.ofDevice(new Fields(sent, "", violations), NOW);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aDevicesClockIsCorrectedByWhatItShowsNow(JsonNode given) {
    ResponseTimes times = ofDevice(given.get("sent"));

    assertThat(times.startedAt()).as(given.toString()).isEqualTo(given.get("startedAt").asText());
    assertThat(times.answeredAt()).as(given.toString()).isEqualTo(given.get("answeredAt").asText());
    assertThat(violations).isEmpty();
  }

  @Property
  void noClockMakesATimeThatCannotBe(
      @ForAll long startedAt, @ForAll long answeredAt, @ForAll long sentAt) {
    ResponseTimes times =
        ofDevice(
            ContractsJson.mapper()
                .createObjectNode()
                .put("startedAt", instant(startedAt))
                .put("answeredAt", instant(answeredAt))
                .put("sentAt", instant(sentAt)));

    assertThat(times.startedAt()).isBetween(Instants.EARLIEST, times.answeredAt());
    assertThat(times.answeredAt()).isBeforeOrEqualTo(NOW);
  }

  private static String instant(long seed) {
    long seconds = Instant.MIN.getEpochSecond();
    long range = Instant.MAX.getEpochSecond() - seconds;
    return Instant.ofEpochSecond(seconds + Math.floorMod(seed, range)).toString();
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03-01T10:00:00Z, 2019-03-01T10:05:00Z, ''",
    "2026-11-24T12:00:00Z, 2026-11-24T12:04:00Z, ''",
    "2026-11-24T12:00:00Z, 2026-11-24T12:06:00Z, answeredAt",
    "2019-03-01T10:06:00Z, 2019-03-01T10:05:00Z, startedAt",
    "1999-12-31T23:59:59Z, 2019-03-01T10:05:00Z, startedAt",
    "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z, answeredAt startedAt",
    "+70000-01-01T00:00:00Z, 2019-03-01T10:05:00Z, startedAt",
  })
  void whatIsImportedKeepsItsTimesOrIsRefused(String startedAt, String answeredAt, String wrong) {
    ResponseTimes times =
        ResponseTimes.imported(
            new Fields(
                ContractsJson.mapper()
                    .createObjectNode()
                    .put("startedAt", startedAt)
                    .put("answeredAt", answeredAt)
                    .put("sentAt", "2026-11-24T13:00:00Z"),
                "",
                violations),
            NOW);

    assertThat(String.join(" ", violations.stream().map(Violation::field).toList()))
        .isEqualTo(wrong);
    if (wrong.isEmpty()) {
      assertThat(times)
          .isEqualTo(new ResponseTimes(Instant.parse(startedAt), Instant.parse(answeredAt)));
    }
  }
}
