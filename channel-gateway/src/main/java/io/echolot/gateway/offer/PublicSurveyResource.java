package io.echolot.gateway.offer;

import io.echolot.contracts.Access;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.rule.EligibilityRules;
import io.echolot.gateway.audience.rule.RespondentStatus;
import io.echolot.gateway.audience.rule.ResponseAttempt;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.WriterNumbers;
import io.echolot.gateway.door.PathIds;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.log.Erasures;
import io.echolot.gateway.published.PublishedSurveys;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The survey that a page is to show. */
@Path("/v1/public/{publishableKey}/surveys/{surveyKey}")
@Tag(name = "Public")
public class PublicSurveyResource {

  private static final int FRESH_SECONDS = 60;

  private final PublishedSurveys surveys;
  private final PublicAccess access;
  private final AccessTokens tokens;
  private final Eligibility eligibility;
  private final Erasures erasures;
  private final WriterNumbers numbers;
  private final Clock clock;

  PublicSurveyResource(
      PublishedSurveys surveys,
      PublicAccess access,
      AccessTokens tokens,
      Eligibility eligibility,
      Erasures erasures,
      WriterNumbers numbers,
      Clock clock) {
    this.surveys = surveys;
    this.access = access;
    this.tokens = tokens;
    this.eligibility = eligibility;
    this.erasures = erasures;
    this.numbers = numbers;
    this.clock = clock;
  }

  @GET
  @Operation(
      summary = "The newest published version of a survey, with an entity tag",
      description =
          "Respondents of whom no more answers are wanted are led to an end by its jumps; then the"
              + " entity tag is another.")
  @APIResponse(
      responseCode = "200",
      description = "The survey",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PublicSurvey.class)))
  public Uni<Response> get(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      @Parameter(description = "The id of the response that goes on, or is to begin") @RestQuery
          String response,
      @Parameter(description = "An access token, or a personal link's")
          @RestHeader(AccessTokens.HEADER)
          String token,
      @Context Request request) {
    ChannelConfig channel = access.channel(publishableKey);
    PublishedSurvey survey = surveys.asked(channel.tenant(), surveyKey);
    Visitor visitor = tokens.visitor(channel.tenant(), surveyKey, token);
    String id = response == null || response.isEmpty() ? "" : PathIds.uuid(response, "response");
    erasures.refuse(channel.tenant(), id.isEmpty() ? visitor.response() : id);
    return eligibility
        .standing(survey, visitor, id)
        .map(standing -> shown(survey, visitor, standing, id, request));
  }

  private Response shown(
      PublishedSurvey survey,
      Visitor visitor,
      RespondentStatus standing,
      String id,
      Request request) {
    ResponseAttempt attempt = ResponseAttempt.beginning(id, clock.instant());
    EligibilityRules.refusesToShow(survey, visitor, standing, attempt)
        .ifPresent(
            refusal -> {
              throw AudienceProblems.of(refusal);
            });
    Map<String, String> known = standing.known(survey, visitor);
    EntityTag tag = tag(survey, visitor, standing, known);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(
                PublicSurvey.from(
                    survey.wanting(standing.tally().full()),
                    visitor.response(),
                    visitor.response().isEmpty()
                        ? ""
                        : numbers.next(survey.tenant(), visitor.response()),
                    known));
    return answer
        .tag(tag)
        .cacheControl(cache(survey, visitor))
        .header(HttpHeaders.VARY, AccessTokens.HEADER)
        .build();
  }

  private static EntityTag tag(
      PublishedSurvey survey,
      Visitor visitor,
      RespondentStatus standing,
      Map<String, String> known) {
    String version = survey.id() + "." + survey.version();
    String rest =
        String.join(".", new TreeSet<>(standing.tally().full()))
            + visitor.response()
            + (known.isEmpty() ? "" : new TreeMap<>(known).toString());
    return new EntityTag(
        rest.isEmpty() ? version : version + "." + Integer.toHexString(rest.hashCode()));
  }

  private static CacheControl cache(PublishedSurvey survey, Visitor visitor) {
    CacheControl cache = new CacheControl();
    if (!visitor.response().isEmpty()) {
      // Each opening has a number of its own.
      cache.setNoStore(true);
      cache.setPrivate(true);
      return cache;
    }
    cache.setMaxAge(FRESH_SECONDS);
    cache.setPrivate(survey.audience().access() != Access.OPEN || !visitor.equals(Visitor.UNKNOWN));
    return cache;
  }
}
