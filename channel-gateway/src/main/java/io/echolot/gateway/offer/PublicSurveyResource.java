package io.echolot.gateway.offer;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.WriterNumbers;
import io.echolot.gateway.door.PathIds;
import io.echolot.gateway.http.PublicAccess;
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
  private final WriterNumbers numbers;

  PublicSurveyResource(
      PublishedSurveys surveys,
      PublicAccess access,
      AccessTokens tokens,
      Eligibility eligibility,
      WriterNumbers numbers) {
    this.surveys = surveys;
    this.access = access;
    this.tokens = tokens;
    this.eligibility = eligibility;
    this.numbers = numbers;
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
    return eligibility.enter(survey, visitor, id).map(entry -> told(survey, entry, request));
  }

  private Response told(PublishedSurvey survey, EntryDecision entry, Request request) {
    if (entry instanceof EntryDecision.Closed closed) {
      throw AudienceProblems.of(closed.refusal());
    }
    return shown(survey, (EntryDecision.Open) entry, request);
  }

  private Response shown(PublishedSurvey survey, EntryDecision.Open open, Request request) {
    EntityTag tag = tag(survey, open);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(
                PublicSurvey.from(
                    open.survey(),
                    open.response(),
                    open.response().isEmpty() ? "" : numbers.next(survey.tenant(), open.response()),
                    open.known()));
    return answer
        .tag(tag)
        .cacheControl(cache(survey, open.visitor()))
        .header(HttpHeaders.VARY, AccessTokens.HEADER)
        .build();
  }

  private static EntityTag tag(PublishedSurvey survey, EntryDecision.Open open) {
    String version = survey.id() + "." + survey.version();
    String rest =
        String.join(".", new TreeSet<>(open.full()))
            + open.response()
            + (open.known().isEmpty() ? "" : new TreeMap<>(open.known()).toString());
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
