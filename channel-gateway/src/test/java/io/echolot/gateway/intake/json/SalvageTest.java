package io.echolot.gateway.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SalvageTest {

  static Stream<JsonNode> cases() {
    return IntakeCases.of("salvage-cases.json");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsRightIsKept(JsonNode given) {
    List<Violation> wrong =
        StreamSupport.stream(given.get("wrong").spliterator(), false)
            .map(field -> new Violation(field.textValue(), "is wrong", "q"))
            .toList();

    Optional<Salvage> kept = Salvage.of(given.get("sent"), wrong);

    assertThat(kept.map(Salvage::body).map(JsonNode.class::cast).orElse(null))
        .as(given.toString())
        .isEqualTo(given.get("kept").isNull() ? null : given.get("kept"));
    kept.ifPresent(
        salvage ->
            assertThat(salvage.adjusted())
                .extracting(Adjustment::field)
                .containsExactlyInAnyOrderElementsOf(fields(given)));
  }

  /** Those that are wrong; a state is named where an answer is lacking. */
  private static List<String> fields(JsonNode given) {
    return StreamSupport.stream(given.get("wrong").spliterator(), false)
        .map(JsonNode::textValue)
        .map(field -> field.equals("answers") ? "state" : field)
        .toList();
  }
}
