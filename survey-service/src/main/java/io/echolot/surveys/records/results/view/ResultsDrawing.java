package io.echolot.surveys.records.results.view;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.statistics.Confidence;
import io.echolot.survey.statistics.Mean;
import io.echolot.survey.statistics.Method;
import io.echolot.survey.statistics.NetPromoter;
import io.echolot.survey.statistics.Share;
import io.echolot.survey.statistics.TopBox;
import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.QuestionCounts;
import io.echolot.surveys.records.results.count.ResultCounts;
import io.echolot.surveys.records.results.count.Spread;
import io.echolot.surveys.records.results.count.ValueFold;
import io.echolot.surveys.records.results.count.WayCounts;
import io.echolot.surveys.records.results.view.QuestionResult.AskedQuestion;
import io.echolot.surveys.records.results.view.QuestionResult.Numbers;
import io.echolot.surveys.records.results.view.QuestionResult.Option;
import io.echolot.surveys.records.results.view.QuestionResult.Row;
import io.echolot.surveys.records.results.view.QuestionResult.Words;
import io.echolot.surveys.records.results.view.SurveyResults.AnswerTime;
import io.echolot.surveys.records.results.view.SurveyResults.Funnel;
import io.echolot.surveys.records.results.view.SurveyResults.FunnelStep;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From counts to results. */
public final class ResultsDrawing {

  private static final double PERCENT = 100;

  private ResultsDrawing() {}

  /**
   * The results.
   *
   * @param survey the survey's key
   */
  public static SurveyResults results(String survey, Asked asked, ResultCounts counts) {
    return new SurveyResults(
        survey,
        funnel(asked, counts.ways()),
        counts.seconds().map(ResultsDrawing::time).orElse(null),
        asked.answerable().stream().map(one -> result(asked, counts.of(one))).toList());
  }

  private static Funnel funnel(Asked asked, WayCounts ways) {
    return new Funnel(
        ways.started(),
        ways.complete(),
        ways.leftAtEnd(),
        ways.started() == 0 ? null : share(ways.completion()),
        asked.once().stream().map(question -> step(question, ways.at(question.key()))).toList());
  }

  private static FunnelStep step(Question question, WayCounts.Step step) {
    return new FunnelStep(
        question.key(),
        question.kind(),
        question.title(),
        step.reached(),
        step.answered(),
        step.skipped(),
        step.left());
  }

  private static AnswerTime time(ValueFold seconds) {
    Spread spread = seconds.spread();
    return new AnswerTime(
        seconds.n(), spread.lowerQuartile(), spread.median(), spread.upperQuartile());
  }

  /** What was answered to one question. */
  static QuestionResult result(Asked all, QuestionCounts counts) {
    AskedAs asked = counts.asked();
    Question question = all.question(asked);
    return new QuestionResult(
        new AskedQuestion(asked.question(), asked.kind(), asked.scale(), question.title()),
        counts.n(),
        counts.numbers().flatMap(numbers -> score(counts)).orElse(null),
        options(all, asked, counts),
        all.rows(asked).stream().map(row -> row(all, asked, counts, row)).toList(),
        counts.numbers().map(numbers -> numbers(asked, counts, numbers)).orElse(null),
        counts.days(),
        words(all, asked, counts));
  }

  /** The score by which the kind is known; empty if it has none. */
  private static Optional<Estimate> score(QuestionCounts counts) {
    return switch (counts.asked().kind()) {
      case NPS -> Optional.of(nps(counts.promoters()));
      case CSAT, CES -> Optional.of(share(top(counts)));
      default -> Optional.empty();
    };
  }

  private static Estimate nps(NetPromoter nps) {
    return Estimate.of(
        nps.value() * PERCENT, Optional.of(nps.interval().times(PERCENT)), Method.ADJUSTED_WALD);
  }

  /** Who is satisfied, or found it easy. */
  static Share top(QuestionCounts counts) {
    return counts.top(counts.is(QuestionKind.CSAT) ? TopBox.CSAT : TopBox.CES);
  }

  private static Estimate share(Share share) {
    return Estimate.of(
        share.value() * PERCENT, Optional.of(share.interval().times(PERCENT)), Method.WILSON);
  }

  private static List<Option> options(Asked all, AskedAs asked, QuestionCounts counts) {
    QuestionKind kind = asked.kind();
    if (kind.isScored()) {
      return IntStream.rangeClosed(kind.lowest(), asked.scale())
          .mapToObj(Integer::toString)
          .map(score -> option(score, LocalizedText.EMPTY, counts.of(score), counts.n()))
          .toList();
    }
    if (kind.isChoice()) {
      return all.choices(asked).stream()
          .map(choice -> option(choice, counts.of(choice.key()), counts.n()))
          .toList();
    }
    return switch (kind) {
      case RANKING -> all.choices(asked).stream().map(choice -> ranked(choice, counts)).toList();
      case CONSENT ->
          Stream.of(QuestionCounts.AGREED, QuestionCounts.REFUSED)
              .map(said -> option(said, LocalizedText.EMPTY, counts.of(said), counts.n()))
              .toList();
      default -> List.of();
    };
  }

  private static Option option(Choice choice, long n, long of) {
    return option(choice.key(), choice.label(), n, of);
  }

  private static Option option(String key, LocalizedText label, long n, long of) {
    return new Option(key, label, n, of == 0 ? null : share(new Share(n, of)), null);
  }

  private static Option ranked(Choice choice, QuestionCounts counts) {
    long first = counts.firsts(choice.key());
    return new Option(
        choice.key(),
        choice.label(),
        first,
        counts.n() == 0 ? null : share(new Share(first, counts.n())),
        counts.rank(choice.key()).map(Confidence::rounded).orElse(null));
  }

  private static Row row(Asked all, AskedAs asked, QuestionCounts counts, Choice row) {
    long n = counts.inRow(row.key());
    return new Row(
        row.key(),
        row.label(),
        n,
        all.choices(asked).stream()
            .map(choice -> option(choice, counts.inCell(row.key(), choice.key()), n))
            .toList());
  }

  private static Numbers numbers(AskedAs asked, QuestionCounts counts, ValueFold numbers) {
    Mean mean = numbers.mean();
    return new Numbers(
        Estimate.of(
            mean.value(),
            asked.kind().isScored()
                ? mean.interval(asked.kind().lowest(), asked.scale())
                : mean.interval(),
            Method.STUDENT_T),
        numbers.spread(),
        counts.bars());
  }

  private static Words words(Asked all, AskedAs asked, QuestionCounts counts) {
    if (asked.kind() == QuestionKind.TEXT) {
      return new Words(counts.n(), counts.newest());
    }
    boolean mayBe = all.choices(asked).stream().anyMatch(Choice::other);
    return mayBe || counts.inOwnWords() > 0
        ? new Words(counts.inOwnWords(), counts.newest())
        : null;
  }
}
