package io.echolot.gateway.intake;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.Writer;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.claim.WriterNumbers;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds out whose a response is, and makes sure that nobody else writes it. */
@ApplicationScoped
class Authors {

  private final Claims claims;
  private final WriterNumbers numbers;

  Authors(Claims claims, WriterNumbers numbers) {
    this.claims = claims;
    this.numbers = numbers;
  }

  /**
   * The response with who wrote it.
   *
   * <p>Fails with the problems of {@link Claims#response}, and with {@link Problem#INVALID} if the
   * id or the writer's number isn't one that a device can have.
   */
  Uni<Response> sign(Submission submission, Visitor visitor, Response response) {
    Claimant claimant = submission.claimant(visitor);
    long number = number(submission, claimant, response);
    return claims
        .response(response.tenant(), response.id(), response.surveyKey(), claimant)
        .map(hash -> response.by(new Writer(number, hash)));
  }

  /** Fails as {@link #sign} does, as far as that is known without a store. */
  void requirePossible(Submission submission, Visitor visitor, Response response) {
    Claimant claimant = submission.claimant(visitor);
    number(submission, claimant, response);
    Claims.requireProof(response.id(), response.surveyKey(), claimant);
  }

  private long number(Submission submission, Claimant claimant, Response response) {
    if (!claimant.vouched() && !Ids.isUnguessable(response.id())) {
      throw invalid("id", Ids.EXPECTED_UNGUESSABLE);
    }
    return submission
        .writer(numbers)
        .orElseThrow(
            () -> invalid("writer", "must be as the survey's answer gave it for this response"));
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("Nothing was stored.", List.of(new Violation(field, message)));
  }
}
