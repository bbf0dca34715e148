package io.echolot.survey.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.statistics.Feeling.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FeelingTest {

  @ParameterizedTest
  @CsvSource({
    "NPS, 10, 0, UNHAPPY", "NPS, 10, 6, UNHAPPY", "NPS, 10, 7, NEUTRAL", "NPS, 10, 8, NEUTRAL",
    "NPS, 10, 9, HAPPY", "CSAT, 5, 2, UNHAPPY", "CSAT, 5, 3, NEUTRAL", "CSAT, 5, 4, HAPPY",
    "CES, 7, 3, UNHAPPY", "CES, 7, 4, NEUTRAL", "CES, 7, 5, HAPPY", "RATING, 3, 1, UNHAPPY",
    "RATING, 3, 2, NEUTRAL", "RATING, 3, 3, HAPPY", "RATING, 10, 4, UNHAPPY", "RATING, 10, 7, HAPPY"
  })
  void aScoreTellsOfIt(QuestionKind kind, int scale, int value, Feeling expected) {
    assertThat(Feeling.of(kind, value, scale)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"CSAT", "CES"})
  void whoIsInTheTopBoxesIsHappy(QuestionKind kind) {
    assertThat(Feeling.HAPPY.scores().filter(it -> it.kind() == kind).map(Scores::lowest))
        .containsExactly(TopBox.valueOf(kind.name()).lowest());
  }

  static Stream<Arguments> scales() {
    return Stream.concat(
        Stream.of(
            Arguments.of(QuestionKind.NPS, 10),
            Arguments.of(QuestionKind.CSAT, 5),
            Arguments.of(QuestionKind.CES, 7)),
        IntStream.rangeClosed(3, 10).mapToObj(scale -> Arguments.of(QuestionKind.RATING, scale)));
  }

  /** What is searched for by bounds is what a score tells. */
  @ParameterizedTest
  @MethodSource("scales")
  void everyScoreIsWithinTheBoundsOfItsFeelingAlone(QuestionKind kind, int scale) {
    for (int value = kind.lowest(); value <= scale; value++) {
      int score = value;
      List<Feeling> within =
          Arrays.stream(Feeling.values())
              .filter(
                  it ->
                      it.scores()
                          .filter(of -> of.kind() == kind && of.scale() == scale)
                          .anyMatch(of -> of.lowest() <= score && score <= of.highest()))
              .toList();
      assertThat(within).containsExactly(Feeling.of(kind, score, scale));
    }
  }
}
