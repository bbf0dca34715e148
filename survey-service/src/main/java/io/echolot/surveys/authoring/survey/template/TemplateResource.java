package io.echolot.surveys.authoring.survey.template;

import static io.echolot.surveys.base.persistence.Database.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.journey.Journeys;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.authoring.survey.SurveysResource;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.transfer.NewKey;
import io.echolot.surveys.authoring.survey.transfer.SurveyDocument;
import io.echolot.surveys.base.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One template, and surveys from it. */
@Path("/v1/templates/{key}")
@Tag(name = "Templates")
public class TemplateResource {

  private final Surveys surveys;
  private final Journeys journeys;
  private final CurrentTenant tenant;

  public TemplateResource(Surveys surveys, Journeys journeys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.journeys = journeys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A template as a document that can be imported")
  @APIResponse(responseCode = "200", description = "See /v1/surveys/schema")
  public ObjectNode get(@RestPath String key) {
    return SurveyDocument.of(draft(key));
  }

  private static SurveyDraft draft(String key) {
    return Templates.find(key)
        .map(Template::survey)
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @POST
  @Path("/surveys")
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates a draft from a template, at those of its touchpoints that there are")
  @APIResponseSchema(
      value = Survey.class,
      responseCode = "201",
      responseDescription = "The survey with its entity tag")
  public Response create(@RestPath String key, NewKey body) {
    Keys.require("key", GivenBody.of(body).key());
    SurveyDraft draft = draft(key);
    Set<String> known = await(journeys.touchpoints(tenant.id())).keySet();
    return SurveysResource.created(
        await(
            surveys.create(
                tenant.id(),
                draft
                    .withKey(body.key())
                    .at(draft.touchpoints().stream().filter(known::contains).toList()))));
  }
}
