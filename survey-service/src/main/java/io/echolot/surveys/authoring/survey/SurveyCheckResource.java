package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What publishing would say of a draft that is still being written. */
@Path("/v1/surveys/{id}/check")
@Tag(name = "Surveys")
public class SurveyCheckResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyCheckResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @POST
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary =
          "What would keep a draft from being published, which channels it fits, and what it changes",
      description = "The draft is the body's, not the stored one; nothing is changed.")
  public DraftCheck check(@RestPath String id, SurveyDraft draft) {
    return await(surveys.check(tenant.id(), id, GivenBody.of(draft)));
  }
}
