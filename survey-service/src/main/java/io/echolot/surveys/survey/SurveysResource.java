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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "NPS",
                      value =
                          """
                          {"key":"relationship-nps","name":{"en":"Relationship"},
                           "languages":["en"],"timeZone":"Europe/Berlin","touchpoints":["checkout"],
                           "questions":[{"key":"nps","kind":"nps","required":true,
                             "title":{"en":"How likely are you to recommend us?"}}],
                           "thanks":{"en":"Thank you!"}}""")))
  @APIResponse(responseCode = "201", description = "The survey with its entity tag")
  @APIResponse(responseCode = "400", description = "Problem invalid, with each field's path")
  @APIResponse(responseCode = "409", description = "Problem conflict: the key is taken")
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
