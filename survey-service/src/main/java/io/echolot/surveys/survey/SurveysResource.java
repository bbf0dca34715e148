package io.echolot.surveys.survey;

import io.echolot.platform.CurrentTenant;
import io.echolot.surveys.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** The tenant's surveys. */
@Path("/v1/surveys")
@Tag(name = "Surveys")
public class SurveysResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveysResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "All surveys by their keys, or the one of a key")
  public List<Survey> list(@RestQuery Optional<String> key) {
    return surveys.list(tenant.id(), key);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Creates a survey; it is a draft until it is published")
  @APIResponseSchema(
      value = Survey.class,
      responseCode = "201",
      responseDescription = "The survey with its entity tag")
  public Response create(SurveyDraft draft) {
    Keys.require("key", Keys.requireBody(draft).key());
    return created(surveys.create(tenant.id(), draft));
  }

  /** The answer to whatever made a survey: 201 with its address and entity tag. */
  public static Response created(Survey survey) {
    return Response.created(URI.create("/v1/surveys/" + survey.id()))
        .entity(survey)
        .tag(Integer.toString(survey.lock()))
        .build();
  }
}
