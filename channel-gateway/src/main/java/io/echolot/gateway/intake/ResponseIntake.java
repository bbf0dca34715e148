package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.KnownBy;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Response;
import io.echolot.contracts.ResponseState;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.AccessRule;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.log.Erasures;
import io.echolot.gateway.log.FeedbackLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one response in: who gives it, what it says, whether it is wanted; then it is safe. */
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

  /** Whose word a response comes by. */
  public enum Trust {
    /** Of a page or an app, at once. */
    DEVICE,
    /** Of a device that may have had no network for any time. */
    OFFLINE,
    /** Of the tenant, whose people decide what is imported. */
    TENANT
  }

  /**
   * A response that came.
   *
   * @param json its body
   * @param id its id
   * @param arrival from where
   * @param access the header that shows the right to answer; empty if there is none
   * @param trust by whose word
   * @param openedAt when a page of ours was opened that carries the id signed; empty for others
   */
  public record Submission(
      JsonNode json,
      String id,
      ResponseReader.Arrival arrival,
      String access,
      Trust trust,
      Optional<Instant> openedAt) {

    /** One that doesn't come by a page of ours. */
    public Submission(
        JsonNode json, String id, ResponseReader.Arrival arrival, String access, Trust trust) {
      this(json, id, arrival, access, trust, Optional.empty());
    }

    /** The same response with another body. */
    Submission saying(JsonNode body) {
      return new Submission(body, id, arrival, access, trust, openedAt);
    }

    /** Whether what is right is to be kept of a response that isn't. */
    boolean keepsValid() {
      return json.path("keepValid").asBoolean(false);
    }
  }

  /**
   * Completes when it is safe. Fails with an {@link io.quarkiverse.resteasy.problem.HttpProblem} if
   * it isn't taken.
   */
  public Uni<TakenResponse> take(Submission submission) {
    return attempt(submission, List.of())
        .onFailure(UnfitResponse.class)
        .transform(UnfitResponse::problem)
        .onItem()
        .invoke(taken -> counts.adjusted(taken.adjusted()))
        .onFailure()
        .invoke(failure -> counts.refused(submission.arrival().channel().wireName(), failure));
  }

  private Uni<TakenResponse> attempt(Submission submission, List<Adjustment> before) {
    return Uni.createFrom()
        .deferred(() -> taken(submission))
        .map(valid -> new TakenResponse(valid.response(), both(before, valid.adjusted())))
        .onFailure(UnfitResponse.class)
        .recoverWithUni(unfit -> rest(submission, before, unfit));
  }

  /** What can be taken without what is wrong, if that is wanted. */
  private Uni<TakenResponse> rest(
      Submission submission, List<Adjustment> before, UnfitResponse unfit) {
    Optional<Salvage> kept =
        submission.keepsValid()
            ? Salvage.of(submission.json(), unfit.violations())
            : Optional.empty();
    return kept.isPresent()
        ? attempt(submission.saying(kept.get().body()), both(before, kept.get().adjusted()))
        : Uni.createFrom().failure(unfit);
  }

  private static List<Adjustment> both(List<Adjustment> before, List<Adjustment> more) {
    return Stream.concat(before.stream(), more.stream()).toList();
  }

  private Uni<Reading.Valid> taken(Submission submission) {
    String tenant = submission.arrival().tenant();
    erasures.refuse(tenant, submission.id());
    Optional<PublishedSurvey> named = intake.named(tenant, submission.json());
    if (named.isEmpty()) {
      // Says what is wrong; if nothing is, the survey was published this very moment.
      return Uni.createFrom()
          .item(() -> read(submission, ResponseReader.Known.NOTHING))
          .chain(read -> taken(submission));
    }
    PublishedSurvey survey = named.get();
    // Who may answer now is said by the newest version, also of responses to earlier ones.
    PublishedSurvey rules = intake.newest(tenant, survey.key()).orElse(survey);
    Visitor visitor = tokens.visitor(tenant, survey.key(), submission.access());
    // Before it is read, for what is wrong with it would tell the questions.
    Optional<Refusal> closed =
        submission.trust() == Trust.TENANT ? Optional.empty() : AccessRule.refuses(rules, visitor);
    if (closed.isPresent()) {
      return Uni.createFrom().failure(() -> AudienceProblems.of(closed.get()));
    }
    return eligibility
        .standing(rules, visitor, submission.id())
        .flatMap(
            standing -> {
              Reading.Valid read = admitted(submission, survey, rules, visitor, standing);
              return authors
                  .sign(submission, visitor, read.response())
                  .chain(
                      signed ->
                          isOutdone(visitor, standing, signed)
                              ? Uni.createFrom().item(signed)
                              : store(submission, survey, visitor, signed))
                  .map(stored -> new Reading.Valid(stored, read.adjusted()));
            });
  }

  /**
   * Whether a link's response was completed already, by whomever: what somebody else began in
   * another window takes nothing from that.
   */
  private static boolean isOutdone(Visitor visitor, RespondentStatus standing, Response response) {
    return response.state() == ResponseState.PARTIAL
        && visitor.response().equals(response.id())
        && standing.history().complete();
  }

  private Uni<Response> store(
      Submission submission, PublishedSurvey survey, Visitor visitor, Response signed) {
    return files
        .verify(submission.json(), signed)
        .map(reading -> valid(reading).response())
        .call(response -> eligibility.reserve(survey, visitor, response))
        .call(response -> log.append(response))
        .call(response -> eligibility.count(survey, by(submission, visitor, response), response));
  }

  private Reading.Valid admitted(
      Submission submission,
      PublishedSurvey survey,
      PublishedSurvey rules,
      Visitor visitor,
      RespondentStatus standing) {
    var known =
        new ResponseReader.Known(
            visitor.respondent(),
            knownBy(submission, visitor),
            standing.known(survey, visitor),
            visitor.unit());
    Reading.Valid read = read(submission, known);
    var attempt =
        new ResponseAttempt(
            submission.id(),
            read.response().startedAt(),
            submission.arrival().now(),
            submission.trust() != Trust.DEVICE);
    Optional<Refusal> refusal =
        submission.trust() == Trust.TENANT
            ? EligibilityRules.refusesToImport(rules, attempt)
            : EligibilityRules.refuses(rules, visitor, standing, attempt);
    refusal.ifPresent(
        told -> {
          throw AudienceProblems.of(told);
        });
    return read;
  }

  private static KnownBy knownBy(Submission submission, Visitor visitor) {
    return submission.trust() == Trust.TENANT ? KnownBy.IMPORT : visitor.proof();
  }

  /** The tenant's people know who answered. */
  private static Visitor by(Submission submission, Visitor visitor, Response response) {
    return submission.trust() == Trust.TENANT ? Visitor.vouchedFor(response.respondent()) : visitor;
  }

  private Reading.Valid read(Submission submission, ResponseReader.Known known) {
    return valid(intake.read(submission.json(), submission.id(), submission.arrival(), known));
  }

  private static Reading.Valid valid(Reading reading) {
    if (reading instanceof Reading.Invalid invalid) {
      throw new UnfitResponse(invalid.violations());
    }
    return (Reading.Valid) reading;
  }
}
