package io.echolot.surveys.records.results.view;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.statistics.Change;
import io.echolot.survey.statistics.Difference;
import io.echolot.survey.statistics.Share;
import io.echolot.surveys.records.results.count.AskedAs;
import io.echolot.surveys.records.results.count.QuestionCounts;
import io.echolot.surveys.records.results.count.ResultCounts;
import io.echolot.surveys.records.results.view.ResultsComparison.Compared;
import io.echolot.surveys.records.results.view.ResultsComparison.ResultDifference;
import java.util.ArrayList;
import java.util.List;

/** What tells two groups of responses apart. */
public final class ResultDifferences {

  private final Asked asked;
  private final int least;
  private final List<ResultDifference> all = new ArrayList<>();

  private ResultDifferences(Asked asked, int least) {
    this.asked = asked;
    this.least = least;
  }

  /**
   * All of them.
   *
   * @param least how many answers each side must have for a verdict
   */
  public static List<ResultDifference> of(
      Asked asked, ResultCounts group, ResultCounts versus, int least) {
    ResultDifferences differences = new ResultDifferences(asked, least);
    if (group.ways().started() > 0 && versus.ways().started() > 0) {
      differences.all.add(
          new ResultDifference(
              Compared.COMPLETION,
              "",
              0,
              "",
              "",
              Difference.of(group.ways().completion(), versus.ways().completion(), least)));
    }
    asked.answerable().forEach(one -> differences.add(one, group.of(one), versus.of(one)));
    return List.copyOf(differences.all);
  }

  private void add(AskedAs one, QuestionCounts group, QuestionCounts versus) {
    if (group.n() == 0 || versus.n() == 0) {
      return;
    }
    QuestionKind kind = one.kind();
    if (group.numbers().isPresent() && versus.numbers().isPresent()) {
      addNumbers(one, group, versus);
    }
    if (kind.isChoice() || kind == QuestionKind.RANKING) {
      for (Choice choice : asked.choices(one)) {
        addShare(one, "", choice.key(), share(choice.key(), group), share(choice.key(), versus));
      }
    }
    if (kind == QuestionKind.CONSENT) {
      // The share that refused says the same once more.
      String agreed = QuestionCounts.AGREED;
      addShare(one, "", agreed, share(agreed, group), share(agreed, versus));
    }
    for (Choice row : asked.rows(one)) {
      long n = group.inRow(row.key());
      long other = versus.inRow(row.key());
      if (n > 0 && other > 0) {
        asked
            .choices(one)
            .forEach(
                choice ->
                    addShare(
                        one,
                        row.key(),
                        choice.key(),
                        new Share(group.inCell(row.key(), choice.key()), n),
                        new Share(versus.inCell(row.key(), choice.key()), other)));
      }
    }
  }

  private void addNumbers(AskedAs one, QuestionCounts group, QuestionCounts versus) {
    switch (one.kind()) {
      case NPS ->
          add(one, Compared.SCORE, Difference.of(group.promoters(), versus.promoters(), least));
      case CSAT ->
          add(
              one,
              Compared.SCORE,
              Difference.of(ResultsDrawing.top(group), ResultsDrawing.top(versus), least));
      case NUMBER -> add(one, Compared.MEAN, Difference.of(group.mean(), versus.mean(), least));
      default -> {
        double reach = one.scale() - one.kind().lowest();
        add(one, Compared.MEAN, Difference.of(group.sample(), versus.sample(), reach, least));
      }
    }
  }

  private void add(AskedAs one, Compared of, Change change) {
    all.add(new ResultDifference(of, one.question(), one.scale(), "", "", change));
  }

  private static Share share(String option, QuestionCounts counts) {
    long n = counts.is(QuestionKind.RANKING) ? counts.firsts(option) : counts.of(option);
    return new Share(n, counts.n());
  }

  private void addShare(AskedAs one, String row, String option, Share group, Share versus) {
    Change change = Difference.of(group, versus, least);
    all.add(new ResultDifference(Compared.SHARE, one.question(), one.scale(), row, option, change));
  }
}
