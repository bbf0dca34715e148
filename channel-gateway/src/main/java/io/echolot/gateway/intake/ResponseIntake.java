package io.echolot.gateway.intake;

import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.AccessRule;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.gateway.intake.json.Reading;
import io.echolot.gateway.intake.json.ResponseReader;
import io.echolot.gateway.log.Erasures;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only way of responses to the log, whatever door they come by: who gives it, what it says,
 * whether it is wanted; then it is safe, and counts.
 */
@ApplicationScoped
public class ResponseIntake {

  private final Intake intake;
  private final AccessTokens tokens;
  private final Eligibility eligibility;
  private final FileAnswers files;
  private final Erasures erasures;
  private final Authors authors;
  private final FeedbackLog log;
  private final IntakeCounts counts;

  ResponseIntake(
      Intake intake,
      AccessTokens tokens,
      Eligibility eligibility,
      FileAnswers files,
      Erasures erasures,
      Authors authors,
      FeedbackLog log,
      IntakeCounts counts) {
    this.intake = intake;
    this.tokens = tokens;
    this.eligibility = eligibility;
    this.files = files;
    this.erasures = erasures;
    this.authors = authors;
    this.log = log;
    this.counts = counts;
  }

  /**
   * What is known before a submission is read.
   *
   * @param survey the version that it answers
   * @param rules the newest version: it says who may answer now, also of responses to earlier ones
   * @param visitor who gives it
   * @param standing how the survey and the visitor stand
   */
  private record Situation(
      PublishedSurvey survey, PublishedSurvey rules, Visitor visitor, RespondentStatus standing) {}

  /** What becomes of a submission of which nothing is wrong. */
  private interface Ending {
    Uni<IntakeOutcome> of(Submission submission, Situation situation, Reading.Valid read);
  }

  /**
   * Completes with {@link IntakeOutcome.Taken} when it is safe.
   *
   * <p>Fails with an {@link io.quarkiverse.resteasy.problem.HttpProblem} if it was erased, is
   * somebody else's, or can't be stored now.
   */
  public Uni<IntakeOutcome> take(Submission submission) {
    String channel = submission.arrival().channel().wireName();
    return attempt(submission, List.of(), this::keep)
        .invoke(outcome -> counts.came(channel, outcome))
        .onFailure()
        .invoke(failure -> counts.failed(channel, failure));
  }

  /**
   * What {@link #take} would complete with now. Nothing is stored, claimed or counted; whether a
   * response of that id is somebody else's, and whether its files are there, isn't looked up.
   */
  public Uni<IntakeOutcome> rehearse(Submission submission) {
    return attempt(
        submission,
        List.of(),
        (given, situation, read) -> {
          authors.requirePossible(given, situation.visitor(), read.response());
          return done(new IntakeOutcome.Taken(read.response(), read.adjusted()));
        });
  }

  private Uni<IntakeOutcome> attempt(
      Submission submission, List<Adjustment> before, Ending ending) {
    return Uni.createFrom()
        .deferred(() -> decide(submission, ending))
        .flatMap(
            outcome -> {
              if (outcome instanceof IntakeOutcome.Unfit unfit) {
                return submission
                    .without(unfit.violations())
                    .map(rest -> attempt(rest.remaining(), both(before, rest.adjusted()), ending))
                    .orElseGet(() -> done(unfit));
              }
              return done(
                  outcome instanceof IntakeOutcome.Taken taken
                      ? new IntakeOutcome.Taken(taken.response(), both(before, taken.adjusted()))
                      : outcome);
            });
  }

  private static List<Adjustment> both(List<Adjustment> before, List<Adjustment> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  private static Uni<IntakeOutcome> done(IntakeOutcome outcome) {
    return Uni.createFrom().item(outcome);
  }

  private Uni<IntakeOutcome> decide(Submission submission, Ending ending) {
    String tenant = submission.arrival().tenant();
    erasures.refuse(tenant, submission.id());
    Optional<PublishedSurvey> named = intake.find(tenant, submission.survey());
    if (named.isEmpty()) {
      return done(new IntakeOutcome.Unfit(wrongWith(submission)));
    }
    PublishedSurvey survey = named.get();
    PublishedSurvey rules = intake.newest(tenant, survey.key()).orElse(survey);
    Visitor visitor = submission.visitor(tokens);
    // Before it is read, for what is wrong with it would tell the questions.
    Optional<Refusal> closed =
        asksForTheRight(submission) ? AccessRule.refuses(rules, visitor) : Optional.empty();
    if (closed.isPresent()) {
      return done(new IntakeOutcome.Refused(closed.get()));
    }
    return eligibility
        .standing(rules, visitor, submission.id())
        .map(standing -> new Situation(survey, rules, visitor, standing))
        .flatMap(situation -> judge(submission, situation, ending));
  }

  /** What is wrong with one whose survey isn't found. */
  private List<Violation> wrongWith(Submission submission) {
    if (intake.read(submission, ResponseReader.Known.NOTHING) instanceof Reading.Invalid invalid) {
      return invalid.violations();
    }
    // It was published this very moment.
    throw Problem.unavailable("Send the same again.");
  }

  /** The tenant's people need none, and a dialogue asked before it began. */
  private static boolean asksForTheRight(Submission submission) {
    return submission.trust() == Trust.DEVICE || submission.trust() == Trust.OFFLINE;
  }

  private Uni<IntakeOutcome> judge(Submission submission, Situation situation, Ending ending) {
    Reading reading = intake.read(submission, known(submission, situation));
    if (reading instanceof Reading.Invalid invalid) {
      return done(new IntakeOutcome.Unfit(invalid.violations()));
    }
    Reading.Valid read = (Reading.Valid) reading;
    Optional<Refusal> refusal = refuses(submission, situation, read.response());
    return refusal.isPresent()
        ? done(new IntakeOutcome.Refused(refusal.get()))
        : ending.of(submission, situation, read);
  }

  private Uni<IntakeOutcome> keep(Submission submission, Situation situation, Reading.Valid read) {
    return authors
        .sign(submission, situation.visitor(), read.response())
        .map(signed -> new Reading.Valid(signed, read.adjusted()))
        .flatMap(
            signed ->
                isOutdone(situation, signed.response())
                    ? done(new IntakeOutcome.Taken(signed.response(), signed.adjusted()))
                    : claimFiles(submission, situation, signed));
  }

  private static ResponseReader.Known known(Submission submission, Situation situation) {
    Visitor visitor = situation.visitor();
    return new ResponseReader.Known(
        visitor.respondent(),
        submission.trust() == Trust.TENANT ? KnownBy.IMPORT : visitor.proof(),
        situation.standing().known(situation.survey(), visitor),
        visitor.unit());
  }

  private static Optional<Refusal> refuses(
      Submission submission, Situation situation, Response response) {
    var attempt =
        new ResponseAttempt(
            submission.id(),
            response.startedAt(),
            submission.arrival().now(),
            submission.trust() != Trust.DEVICE);
    PublishedSurvey rules = situation.rules();
    return switch (submission.trust()) {
      case TENANT -> EligibilityRules.refusesToImport(rules, attempt);
      case DIALOGUE ->
          EligibilityRules.refusesToGoOn(rules, situation.visitor(), situation.standing(), attempt);
      case DEVICE, OFFLINE ->
          EligibilityRules.refuses(rules, situation.visitor(), situation.standing(), attempt);
    };
  }

  /**
   * Whether a link's response was completed already, by whomever: what somebody else began in
   * another window takes nothing from that.
   */
  private static boolean isOutdone(Situation situation, Response response) {
    return response.state() == ResponseState.PARTIAL
        && situation.visitor().response().equals(response.id())
        && situation.standing().history().complete();
  }

  private Uni<IntakeOutcome> claimFiles(
      Submission submission, Situation situation, Reading.Valid signed) {
    return files
        .verify(submission.body(), signed.response())
        .flatMap(
            reading -> {
              if (reading instanceof Reading.Invalid invalid) {
                return done(new IntakeOutcome.Unfit(invalid.violations()));
              }
              Response response = ((Reading.Valid) reading).response();
              return store(submission, situation, response)
                  .map(
                      refusal ->
                          refusal
                              .<IntakeOutcome>map(IntakeOutcome.Refused::new)
                              .orElseGet(
                                  () -> new IntakeOutcome.Taken(response, signed.adjusted())));
            });
  }

  /** Empty once it is safe and counted; else why it isn't. */
  private Uni<Optional<Refusal>> store(
      Submission submission, Situation situation, Response response) {
    PublishedSurvey survey = situation.survey();
    return eligibility
        .reserve(survey, situation.visitor(), response)
        .call(
            refusal ->
                refusal.isPresent()
                    ? Uni.createFrom().voidItem()
                    : log.append(response)
                        .call(
                            () ->
                                eligibility.count(
                                    survey,
                                    by(submission, situation.visitor(), response),
                                    response)));
  }

  /** The tenant's people know who answered. */
  private static Visitor by(Submission submission, Visitor visitor, Response response) {
    return submission.trust() == Trust.TENANT ? Visitor.imported(response.respondent()) : visitor;
  }
}
