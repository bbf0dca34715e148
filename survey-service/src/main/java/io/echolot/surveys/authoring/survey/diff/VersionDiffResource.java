package io.echolot.surveys.authoring.survey.diff;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Surveys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What two versions of a survey differ in. */
@Path("/v1/surveys/{id}/versions/{from}/diff/{to}")
@Tag(name = "Surveys")
public class VersionDiffResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public VersionDiffResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "What changed from one version to another, and which scores run on")
  public VersionDiff diff(@RestPath String id, @RestPath int from, @RestPath int to) {
    return VersionDiff.between(
        await(surveys.version(tenant.id(), id, from)), await(surveys.version(tenant.id(), id, to)));
  }
}
