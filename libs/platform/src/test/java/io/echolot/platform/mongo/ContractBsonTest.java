package io.echolot.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.junit.jupiter.api.Test;

class ContractBsonTest {

  private record Sample(
      String text, List<Object> mixed, Map<String, Object> members, Instant at, Object nothing) {}

  private static final Sample SAMPLE =
      new Sample(
          "Zürich 🏕️ \u0001 \" \\",
          Arrays.asList(
              1,
              -1,
              Integer.MAX_VALUE,
              1L << 40,
              Long.MIN_VALUE,
              0.5,
              1e300,
              true,
              null,
              List.of()),
          Map.of("nested", Map.of("deep", List.of(Map.of("a", 1), List.of(List.of())))),
          Instant.parse("2026-11-24T12:00:00.123456789Z"),
          null);

  @Test
  void itIsWhatMongosOwnReaderMakesOfTheJson() {
    String json = new String(ContractsJson.write(SAMPLE), StandardCharsets.UTF_8);

    assertThat((BsonDocument) ContractBson.of(SAMPLE)).isEqualTo(BsonDocument.parse(json));
  }

  @Test
  void numbersHaveTheSmallestTypeThatHoldsThem() {
    BsonDocument made = ContractBson.of(Map.of("a", 7, "b", 1L << 40, "c", 7.0, "d", 7L));

    assertThat(made.get("a")).isEqualTo(new BsonInt32(7));
    assertThat(made.get("b")).isEqualTo(new BsonInt64(1L << 40));
    assertThat(made.get("c")).isEqualTo(new BsonDouble(7));
    assertThat(made.get("d")).isEqualTo(new BsonInt32(7));
  }

  @Test
  void membersThatMongosReaderWouldTakeForTypesStayMembers() {
    BsonDocument made = ContractBson.of(Map.of("row", Map.of("$date", "no date", "$oid", "x")));

    assertThat(made.getDocument("row").getString("$date").getValue()).isEqualTo("no date");
    assertThat(made.getDocument("row").getString("$oid").getValue()).isEqualTo("x");
  }
}
