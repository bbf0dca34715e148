package io.echolot.gateway.link;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One short link. */
@Path("/v1/links/{code}")
@RolesAllowed({"admin", "analyst"})
@Tag(name = "Links")
@WholeTenant
@Blocking
public class LinkResource {

  private final LinkStore store;
  private final CurrentTenant tenant;
  private final String publicUrl;

  LinkResource(
      LinkStore store,
      CurrentTenant tenant,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.store = store;
    this.tenant = tenant;
    this.publicUrl = publicUrl;
  }

  @GET
  @Operation(summary = "A short link, and how often it was followed")
  public LinkView get(@RestPath String code) {
    return store
        .find(tenant.id(), code)
        .map(link -> LinkView.of(link, publicUrl))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @DELETE
  @Operation(summary = "Takes a short link back")
  @APIResponse(responseCode = "204", description = "It leads nowhere any more")
  public void delete(@RestPath String code) {
    if (!store.remove(tenant.id(), code)) {
      throw Problem.NOT_FOUND.because("");
    }
  }
}
