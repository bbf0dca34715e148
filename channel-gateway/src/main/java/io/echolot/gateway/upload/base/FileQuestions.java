package io.echolot.gateway.upload.base;

import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The questions that are answered by files, and what they take. */
@ApplicationScoped
public class FileQuestions {

  /**
   * How many files may be uploaded for each that an answer may name, since a respondent may think
   * better of one; those that aren't named vanish.
   */
  private static final int ATTEMPTS = 3;

  private final PublishedSurveys surveys;
  private final FilesConfig config;
  private final Clock clock;

  FileQuestions(PublishedSurveys surveys, FilesConfig config, Clock clock) {
    this.surveys = surveys;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What a question takes.
   *
   * @param types media types, or such as {@code image/*}
   * @param maxBytes the largest file
   * @param mostUploads how many files may be kept of a response
   */
  public record Accepts(List<String> types, long maxBytes, int mostUploads) {}

  /**
   * What the question takes, in the newest version that has it.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if no published
   *     version of the survey has that question, or it doesn't ask for files
   */
  public Accepts accepts(String tenant, String surveyKey, String questionKey) {
    PublishedSurvey newest =
        surveys
            .last(tenant, surveyKey)
            .filter(this::mayGoOn)
            .orElseThrow(() -> refused(new Violation("survey", "is not published")));
    return versions(newest)
        .flatMap(survey -> survey.question(questionKey).stream())
        .filter(question -> question.kind() == QuestionKind.FILE)
        .findFirst()
        .map(this::accepts)
        .orElseThrow(
            () ->
                refused(new Violation("question", "is none of the survey's that asks for files")));
  }

  /** The newest first: who began with an older version goes on with it. */
  private Stream<PublishedSurvey> versions(PublishedSurvey newest) {
    return IntStream.iterate(newest.version(), version -> version > 0, version -> version - 1)
        .mapToObj(version -> surveys.version(newest.tenant(), newest.key(), version))
        .flatMap(Optional::stream)
        .filter(this::mayGoOn);
  }

  private boolean mayGoOn(PublishedSurvey survey) {
    return EligibilityRules.mayGoOn(survey, clock.instant());
  }

  private Accepts accepts(Question question) {
    Limits limits = question.limits();
    long most = config.maxBytes();
    return new Accepts(
        limits.types().isEmpty() ? config.types() : limits.types(),
        limits.maxBytes() > 0 ? Math.min(limits.maxBytes(), most) : most,
        ATTEMPTS * (limits.max() == null ? 1 : limits.max().intValue()));
  }

  private static RuntimeException refused(Violation violation) {
    return Problem.INVALID.because("Nothing was stored.", List.of(violation));
  }
}
