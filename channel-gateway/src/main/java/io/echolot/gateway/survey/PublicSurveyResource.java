package io.echolot.gateway.survey;

import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.access.PublicAccess;
import io.echolot.platform.Problem;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The survey that a page is to show. */
@Path("/v1/public/{publishableKey}/surveys/{surveyKey}")
@Tag(name = "Public")
@NonBlocking
public class PublicSurveyResource {

  private static final int FRESH_SECONDS = 60;

  private final Surveys surveys;
  private final PublicAccess access;

  public PublicSurveyResource(Surveys surveys, PublicAccess access) {
    this.surveys = surveys;
    this.access = access;
  }

  @GET
  @Operation(summary = "The newest published version of a survey, with an entity tag")
  @APIResponseSchema(value = PublicSurvey.class, responseDescription = "The survey")
  public Response get(
      @RestPath String publishableKey, @RestPath String surveyKey, @Context Request request) {
    ChannelConfig channel = access.channel(publishableKey);
    PublishedSurvey survey =
        surveys
            .newest(channel.tenant(), surveyKey)
            .orElseThrow(() -> Problem.NOT_FOUND.because("No survey of that key is published."));
    EntityTag tag = new EntityTag(survey.id() + "." + survey.version());
    CacheControl cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder response =
        unchanged != null ? unchanged : Response.ok(PublicSurvey.from(survey));
    return response.tag(tag).cacheControl(cache).build();
  }
}
