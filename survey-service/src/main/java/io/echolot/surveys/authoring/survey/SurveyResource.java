package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.diff.VersionDiff;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One survey: its draft and its published versions. */
@Path("/v1/surveys/{id}")
@Tag(name = "Surveys")
public class SurveyResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A survey with its draft")
  public Response get(@RestPath String id, @Context Request request) {
    Survey survey = await(surveys.get(tenant.id(), id));
    return EntityTags.unlessKnown(request, survey, survey.lock());
  }

  private static Response tagged(Survey survey) {
    return EntityTags.tagged(survey, survey.lock());
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Replaces the draft that the caller has seen (If-Match)")
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      SurveyDraft draft) {
    IfMatch seen = IfMatch.required(tag, request, "survey");
    Keys.require("key", GivenBody.of(draft).key());
    return tagged(await(surveys.update(tenant.id(), id, seen, draft)));
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a survey that was never published")
  public void delete(@RestPath String id) {
    await(surveys.delete(tenant.id(), id));
  }

  @POST
  @Path("/publish")
  @RolesAllowed("admin")
  @Operation(summary = "Makes the draft the next, immutable version")
  public Response publish(@RestPath String id) {
    return tagged(await(surveys.publish(tenant.id(), id)));
  }

  @POST
  @Path("/close")
  @RolesAllowed("admin")
  @Operation(summary = "Ends the survey: no more responses")
  public Response close(@RestPath String id) {
    return tagged(await(surveys.close(tenant.id(), id)));
  }

  @POST
  @Path("/archive")
  @RolesAllowed("admin")
  @Operation(
      summary = "Puts a survey away that isn't published: lists leave it out if asked to",
      description = "What was answered stays. One that is put away already stays as it is.")
  public Response archive(@RestPath String id) {
    return tagged(await(surveys.archive(tenant.id(), id, true)));
  }

  @POST
  @Path("/restore")
  @RolesAllowed("admin")
  @Operation(summary = "Brings a survey back that was put away")
  public Response restore(@RestPath String id) {
    return tagged(await(surveys.archive(tenant.id(), id, false)));
  }

  @GET
  @Path("/versions")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "All published versions, the newest first")
  public List<PublishedSurvey> versions(@RestPath String id) {
    return await(surveys.versions(tenant.id(), id));
  }

  @GET
  @Path("/versions/{version}")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A published version")
  @APIResponseSchema(PublishedSurvey.class)
  public Response version(@RestPath String id, @RestPath int version, @Context Request request) {
    return EntityTags.unlessKnown(request, await(surveys.version(tenant.id(), id, version)));
  }

  @GET
  @Path("/versions/{from}/diff/{to}")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "What changed from one version to another, and which scores run on")
  public VersionDiff diff(@RestPath String id, @RestPath int from, @RestPath int to) {
    return VersionDiff.between(
        await(surveys.version(tenant.id(), id, from)), await(surveys.version(tenant.id(), id, to)));
  }
}
