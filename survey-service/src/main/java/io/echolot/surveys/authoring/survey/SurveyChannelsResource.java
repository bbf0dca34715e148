package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.fit.ChannelFit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** On which channels a survey can be asked. */
@Path("/v1/surveys/{id}/channels")
@Tag(name = "Surveys")
public class SurveyChannelsResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveyChannelsResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "Which channels the draft fits, and for each other why it doesn't")
  public List<ChannelFit> channels(@RestPath String id) {
    return ChannelFit.all(await(surveys.get(tenant.id(), id)).draft());
  }
}
