package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.KnownBy;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.Response;
import io.echolot.gateway.audience.AccessTokens;
import io.echolot.gateway.audience.Admission;
import io.echolot.gateway.audience.Admittance;
import io.echolot.gateway.audience.Attempt;
import io.echolot.gateway.audience.AudienceProblems;
import io.echolot.gateway.audience.Gate;
import io.echolot.gateway.audience.Refusal;
import io.echolot.gateway.audience.Standing;
import io.echolot.gateway.audience.Visitor;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Takes one response in: who gives it, what it says, whether it is wanted; then it is safe. */
@ApplicationScoped
public class Taker {

  private final Intake intake;
  private final AccessTokens tokens;
  private final Admission admission;
  private final FileAnswers files;
  private final FeedbackLog log;

  Taker(
      Intake intake, AccessTokens tokens, Admission admission, FileAnswers files, FeedbackLog log) {
    this.intake = intake;
    this.tokens = tokens;
    this.admission = admission;
    this.files = files;
    this.log = log;
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
   */
  public record Delivery(
      JsonNode json, String id, ResponseReader.Arrival arrival, String access, Trust trust) {}

  /**
   * Completes when it is safe. Fails with an {@link io.quarkiverse.resteasy.problem.HttpProblem} if
   * it isn't taken.
   */
  public Uni<Response> take(Delivery delivery) {
    String tenant = delivery.arrival().tenant();
    Optional<PublishedSurvey> named = intake.named(tenant, delivery.json());
    if (named.isEmpty()) {
      // Says what is wrong; if nothing is, the survey was published this very moment.
      return Uni.createFrom()
          .item(() -> read(delivery, ResponseReader.Known.NOTHING))
          .chain(response -> take(delivery));
    }
    PublishedSurvey survey = named.get();
    // Who may answer now is said by the newest version, also of responses to earlier ones.
    PublishedSurvey rules = intake.newest(tenant, survey.key()).orElse(survey);
    Visitor visitor = tokens.visitor(tenant, survey.key(), delivery.access());
    // Before it is read, for what is wrong with it would tell the questions.
    Optional<Refusal> closed =
        delivery.trust() == Trust.TENANT ? Optional.empty() : Gate.refuses(rules, visitor);
    if (closed.isPresent()) {
      return Uni.createFrom().failure(() -> AudienceProblems.of(closed.get()));
    }
    return admission
        .standing(rules, visitor, delivery.id())
        .map(standing -> admitted(delivery, survey, rules, visitor, standing))
        .chain(response -> files.verify(delivery.json(), response))
        .map(Taker::valid)
        .call(response -> log.append(response))
        .call(response -> admission.count(survey, by(delivery, visitor, response), response));
  }

  private Response admitted(
      Delivery delivery,
      PublishedSurvey survey,
      PublishedSurvey rules,
      Visitor visitor,
      Standing standing) {
    var known =
        new ResponseReader.Known(
            visitor.respondent(), knownBy(delivery, visitor), standing.known(survey, visitor));
    Response response = read(delivery, known);
    var attempt =
        new Attempt(
            delivery.id(),
            response.startedAt(),
            delivery.arrival().now(),
            delivery.trust() != Trust.DEVICE);
    Optional<Refusal> refusal =
        delivery.trust() == Trust.TENANT
            ? Admittance.refusesToImport(rules, attempt)
            : Admittance.refuses(rules, visitor, standing, attempt);
    refusal.ifPresent(
        told -> {
          throw AudienceProblems.of(told);
        });
    return response;
  }

  private static KnownBy knownBy(Delivery delivery, Visitor visitor) {
    return delivery.trust() == Trust.TENANT ? KnownBy.IMPORT : visitor.proof();
  }

  /** The tenant's people know who answered. */
  private static Visitor by(Delivery delivery, Visitor visitor, Response response) {
    return delivery.trust() == Trust.TENANT ? Visitor.vouchedFor(response.respondent()) : visitor;
  }

  private Response read(Delivery delivery, ResponseReader.Known known) {
    return valid(intake.read(delivery.json(), delivery.id(), delivery.arrival(), known));
  }

  private static Response valid(Reading reading) {
    if (reading instanceof Reading.Invalid invalid) {
      throw Problem.INVALID.because("Nothing was stored.", invalid.violations());
    }
    return ((Reading.Valid) reading).response();
  }
}
