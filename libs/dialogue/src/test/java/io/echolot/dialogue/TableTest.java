package io.echolot.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.dialogue.TableRow.Outcome;
import io.echolot.dialogue.TableRow.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write, read through the engine. {@code utterances} is how they answer, {@code
 * breakers} was written to break a parser, {@code heldout} and {@code afterwards} when all else was
 * done, {@code people} and the tables numbered after it later; all by people who hadn't seen this
 * one. {@code seen} was read wrongly at some time, the others are ours: {@code variants}, {@code
 * everyday}, what is taken back and numbers and dates ({@code corrections}), scores apart from
 * unknown words ({@code apart}), {@code optouts}, {@code voices} of many lands and ages, {@code
 * traps} and {@code doubts}. Of the breakers many clear ones may be asked for again.
 */
class TableTest {

  private static final double ENOUGH = 0.97;
  private static final double MOST = 0.93;
  private static final String HELD_OUT = "heldout.jsonl";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utterances.jsonl",
        "breakers.jsonl",
        "variants.jsonl",
        "heldout.jsonl",
        "afterwards.jsonl",
        "seen.jsonl",
        "people.jsonl",
        "people2.jsonl",
        "people3.jsonl",
        "people4.jsonl",
        "apart.jsonl",
        "corrections.jsonl",
        "optouts.jsonl",
        "voices.jsonl",
        "everyday.jsonl",
        "traps.jsonl",
        "doubts.jsonl"
      })
  void noValueIsFalseAndNoOptOutIsMissed(String file) {
    Map<Verdict, List<Outcome>> outcomes = TableRow.outcomes(file);

    assertThat(outcomes.getOrDefault(Verdict.FALSE, List.of())).as(report(outcomes)).isEmpty();
    assertThat(outcomes.getOrDefault(Verdict.MISSED_OPT_OUT, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"utterances.jsonl", "variants.jsonl", "apart.jsonl"})
  void whatIsClearIsUnderstood(String file) {
    Map<Verdict, List<Outcome>> outcomes = TableRow.outcomes(file);
    double all = TableRow.of(file).size();

    assertThat(outcomes.get(Verdict.RIGHT).size() / all)
        .as(report(outcomes))
        .isGreaterThanOrEqualTo(ENOUGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HELD_OUT,
        "people.jsonl",
        "people2.jsonl",
        "people3.jsonl",
        "people4.jsonl",
        "corrections.jsonl",
        "optouts.jsonl",
        "everyday.jsonl"
      })
  void ofWordsThatNobodyHadSeenMostThatAreClearAreUnderstood(String file) {
    List<Outcome> clear =
        TableRow.outcomes(file).values().stream()
            .flatMap(List::stream)
            .filter(outcome -> !outcome.row().expect().has("ask"))
            .toList();
    double right = clear.stream().filter(o -> o.verdict() == Verdict.RIGHT).count();

    assertThat(right / clear.size()).isGreaterThanOrEqualTo(MOST);
  }

  @Test
  void everyRowIsKnownByItsOwnId() {
    assertThat(TableRow.of("utterances.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("breakers.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of(HELD_OUT)).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("variants.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("people.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("people2.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("people3.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
    assertThat(TableRow.of("people4.jsonl")).extracting(TableRow::id).doesNotHaveDuplicates();
  }

  private static String report(Map<Verdict, List<Outcome>> outcomes) {
    return outcomes.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue().size())
            .collect(Collectors.joining(", "))
        + outcomes.entrySet().stream()
            .filter(entry -> entry.getKey() != Verdict.RIGHT)
            .flatMap(entry -> entry.getValue().stream())
            .map(outcome -> "\n" + outcome)
            .collect(Collectors.joining());
  }
}
