package io.echolot.gateway.audience.access;

import io.echolot.contracts.Access;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.KnownBy;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.rule.AccessRule;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where a respondent shows the right to a survey that isn't open to everybody. */
@Path("/v1/public/{publishableKey}/access")
@Tag(name = "Public")
public class AccessResource {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PublishedSurveys surveys;
  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final AccessTokens tokens;
  private final Identity identity;
  private final EmailAccess email;
  private final Tries tries;
  private final AudienceConfig config;

  AccessResource(
      PublishedSurveys surveys,
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      AccessTokens tokens,
      Identity identity,
      EmailAccess email,
      Tries tries,
      AudienceConfig config) {
    this.surveys = surveys;
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.tokens = tokens;
    this.identity = identity;
    this.email = email;
    this.tries = tries;
    this.config = config;
  }

  /** What is answered when a code is on its way. */
  public record Sent(String state) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives an access token for a PIN, a code that was sent by e-mail, or a signature",
      description =
          "With an e-mail address and no code, a code is sent to it. The token goes into the header"
              + " Echolot-Access of the calls that get the survey and send responses.")
  @APIResponse(
      responseCode = "200",
      description = "The right is shown by this token",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccessTokens.Access.class)))
  @APIResponse(
      responseCode = "202",
      description = "A code is on its way",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Sent.class)))
  public Uni<Response> post(@RestPath String publishableKey, AccessRequest request) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    if (request == null) {
      throw invalid("", "must be a JSON object");
    }
    PublishedSurvey survey = surveys.asked(channel.tenant(), request.survey());
    limits.take(
        "tries of " + caller.address() + " at " + survey.topicKey(),
        config.triesPerMinute(),
        MINUTE);
    if (!request.email().isEmpty()) {
      return byEmail(survey, request);
    }
    return visitor(channel, survey, request).map(visitor -> token(survey, visitor));
  }

  private Uni<Response> byEmail(PublishedSurvey survey, AccessRequest request) {
    if (survey.audience().access() != Access.EMAIL) {
      throw invalid("email", "doesn't open this survey");
    }
    return request.code().isEmpty()
        ? email
            .send(survey, request.email(), request.language())
            .replaceWith(() -> Response.accepted(new Sent("sent")).build())
        : email
            .check(survey, request.email(), request.code())
            .map(visitor -> token(survey, visitor));
  }

  private Uni<Visitor> visitor(
      ChannelConfig channel, PublishedSurvey survey, AccessRequest request) {
    if (!request.respondent().isEmpty()) {
      return Uni.createFrom()
          .item(identity.of(survey.tenant(), request.respondent(), request.signature()));
    }
    if (request.pin().isEmpty() || survey.audience().access() != Access.PIN) {
      return Uni.createFrom().item(Visitor.UNKNOWN);
    }
    var guess = new Tries.Guess(channel, survey, caller.address(), request.pin(), request.guard());
    return tries
        .make(guess, same(survey.audience().pin(), request.pin()))
        .map(right -> right ? new Visitor(KnownBy.PIN, "") : Visitor.UNKNOWN);
  }

  private static boolean same(String expected, String given) {
    return !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private Response token(PublishedSurvey survey, Visitor visitor) {
    AccessRule.refuses(survey, visitor)
        .ifPresent(
            refusal -> {
              throw AudienceProblems.of(refusal);
            });
    return Response.ok(tokens.sign(survey.tenant(), survey.key(), visitor)).build();
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("", List.of(new Problem.Violation(field, message)));
  }
}
