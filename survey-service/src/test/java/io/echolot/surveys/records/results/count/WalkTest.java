package io.echolot.surveys.records.results.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionBuilder;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.surveys.records.results.count.Walk.Stop;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalkTest {

  private static final Map<Stop, String> SIGNS =
      Map.of(Stop.ANSWERED, "a", Stop.SKIPPED, "s", Stop.LEFT, "l", Stop.NOT_REACHED, "n");

  /** Asked are a, b, c and d, of which c must be answered. */
  @ParameterizedTest
  @CsvSource({
    "'',        false, lnnn",
    "a,         false, alnn",
    "b,         false, saln",
    "a d,       false, assa",
    "a b c d,   false, aaaa",
    "a b c d,   true,  aaaa",
    "c,         true,  ssas",
    // A quota ended it before what must be answered.
    "a,         true,  annn",
    "'',        true,  nnnn",
    "d,         true,  sssa"
  })
  void eachQuestionOnTheWayIsTold(String answered, boolean isComplete, String told) {
    Walk walk = new Walk(path(), Set.of(answered.split(" ")), isComplete);

    assertThat(walk.stops().stream().map(SIGNS::get).collect(Collectors.joining())).isEqualTo(told);
  }

  private static Route.Path path() {
    List<Question> asked =
        List.of(
            text("a").build(), text("b").build(), text("c").required().build(), text("d").build());
    return new Route.Path(List.of(0, 1, 2, 3), asked, Optional.empty(), Map.of());
  }

  private static QuestionBuilder text(String key) {
    return Question.of(key, QuestionKind.TEXT);
  }
}
