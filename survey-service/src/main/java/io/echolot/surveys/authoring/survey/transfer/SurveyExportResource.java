package io.echolot.surveys.authoring.survey.transfer;

import static io.echolot.surveys.base.persistence.Database.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Surveys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Drafts as documents. */
@Path("/v1/surveys/{id}/export")
@Tag(name = "Surveys")
public class SurveyExportResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyExportResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "The draft as a document that can be imported, here or elsewhere")
  @APIResponse(responseCode = "200", description = "See /v1/surveys/schema")
  public ObjectNode export(@RestPath String id) {
    return SurveyDocument.of(await(surveys.get(tenant.id(), id)).draft());
  }
}
