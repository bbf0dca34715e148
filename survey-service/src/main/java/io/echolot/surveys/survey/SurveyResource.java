package io.echolot.surveys.survey;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.platform.CurrentTenant;
import io.echolot.platform.Problem;
import io.echolot.surveys.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One survey: its draft and its published versions. */
@Path("/v1/surveys/{id}")
@Tag(name = "Surveys")
public class SurveyResource {

  static final Problem TAG_NEEDED =
      new Problem("if-match-needed", new PreconditionRequired(), "The header If-Match is needed");

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A survey with its draft")
  public Response get(@RestPath String id) {
    return tagged(surveys.get(tenant.id(), id));
  }

  private static Response tagged(Survey survey) {
    return Response.ok(survey).tag(Integer.toString(survey.lock())).build();
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Replaces the draft that the caller has seen (If-Match)")
  public Response put(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) String tag, SurveyDraft draft) {
    Matcher lock = TAG.matcher(tag == null ? "" : tag);
    if (!lock.matches()) {
      throw TAG_NEEDED.because("Send the entity tag that came with the survey.");
    }
    Keys.require("key", Keys.requireBody(draft).key());
    return tagged(surveys.update(tenant.id(), id, Integer.parseInt(lock.group(1)), draft));
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a survey that was never published")
  public void delete(@RestPath String id) {
    surveys.delete(tenant.id(), id);
  }

  @POST
  @Path("/publish")
  @RolesAllowed("admin")
  @Operation(summary = "Makes the draft the next, immutable version")
  public Response publish(@RestPath String id) {
    return tagged(surveys.publish(tenant.id(), id));
  }

  @POST
  @Path("/close")
  @RolesAllowed("admin")
  @Operation(summary = "Ends the survey: no more responses")
  public Response close(@RestPath String id) {
    return tagged(surveys.close(tenant.id(), id));
  }

  @GET
  @Path("/versions")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "All published versions, the newest first")
  public List<PublishedSurvey> versions(@RestPath String id) {
    return surveys.versions(tenant.id(), id);
  }

  @GET
  @Path("/versions/{version}")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A published version")
  public PublishedSurvey version(@RestPath String id, @RestPath int version) {
    return surveys.version(tenant.id(), id, version);
  }
}
