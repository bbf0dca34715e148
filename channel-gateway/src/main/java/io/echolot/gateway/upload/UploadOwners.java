package io.echolot.gateway.upload;

import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.claim.Claims;
import io.echolot.gateway.log.Erasures;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Whoever may write a response may give files to it, and nobody else. */
@ApplicationScoped
class UploadOwners {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AccessTokens tokens;
  private final Erasures erasures;
  private final Claims claims;

  UploadOwners(AccessTokens tokens, Erasures erasures, Claims claims) {
    this.tokens = tokens;
    this.erasures = erasures;
    this.claims = claims;
  }

  /**
   * Makes sure that the response is theirs who show that, or makes it theirs; blocks.
   *
   * @param survey the survey's key
   * @param secret the response's; null or empty if none is shown
   * @param token what shows the right to answer; null or empty for nothing
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code invalid}, {@code erased}, {@code
   *     not-yours} or {@code conflict}
   */
  void check(String tenant, String response, String survey, String secret, String token) {
    erasures.refuse(tenant, response);
    String shown = secret == null ? "" : secret;
    if (!shown.isEmpty() && !Claimant.isSecret(shown)) {
      throw invalid(
          FileUploadResource.SECRET, "must have 22 to 86 of the characters A-Z, a-z, 0-9, - and _");
    }
    Visitor visitor = tokens.visitor(tenant, survey, token);
    Claimant claimant =
        visitor.response().equals(response)
            ? Claimant.link()
            : Claimant.device(shown, visitor.respondent());
    if (!claimant.vouched() && !Ids.isUnguessable(response)) {
      throw invalid("responseId", Ids.EXPECTED_UNGUESSABLE);
    }
    claims.response(tenant, response, survey, claimant).await().atMost(PATIENCE);
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("Nothing was stored.", List.of(new Violation(field, message)));
  }
}
