package io.echolot.surveys.authoring.survey.transfer;

import static io.echolot.surveys.base.persistence.Database.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.authoring.survey.SurveysResource;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Drafts from documents. */
@Path("/v1/surveys/import")
@Tag(name = "Surveys")
public class SurveyImportResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;
  private final ObjectMapper mapper;

  public SurveyImportResource(Surveys surveys, CurrentTenant tenant, ObjectMapper mapper) {
    this.surveys = surveys;
    this.tenant = tenant;
    this.mapper = mapper;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Creates a draft from an exported document, on demand with another key")
  @APIResponseSchema(
      value = Survey.class,
      responseCode = "201",
      responseDescription = "The survey with its entity tag")
  public Response create(ObjectNode document, @RestQuery Optional<String> key) throws IOException {
    SurveyDraft read = SurveyDocument.read(GivenBody.of(document), mapper);
    SurveyDraft draft = key.map(read::withKey).orElse(read);
    Keys.require("key", draft.key());
    return SurveysResource.created(await(surveys.create(tenant.id(), draft)));
  }
}
