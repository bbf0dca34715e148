package io.echolot.surveys.authoring.survey.transfer;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.authoring.survey.SurveysResource;
import io.echolot.surveys.base.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Copies of surveys. */
@Path("/v1/surveys/{id}/duplicate")
@Tag(name = "Surveys")
public class SurveyDuplicateResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyDuplicateResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Creates a survey with the same draft and another key")
  @APIResponseSchema(
      value = Survey.class,
      responseCode = "201",
      responseDescription = "The new survey with its entity tag")
  public Response duplicate(@RestPath String id, NewKey body) {
    Keys.require("key", GivenBody.of(body).key());
    String owner = tenant.id();
    return SurveysResource.created(
        await(
            surveys
                .get(owner, id)
                .flatMap(known -> surveys.create(owner, known.draft().withKey(body.key())))));
  }
}
