package io.echolot.gateway.seen;

import io.echolot.platform.tenant.CurrentTenant;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tells who sets a page up whether it has called. */
@Path("/v1/sightings/{publishableKey}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Sightings")
@Blocking
public class SightingsResource {

  private final SightingStore store;
  private final CurrentTenant tenant;

  SightingsResource(SightingStore store, CurrentTenant tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  /** Which pages called by a key; {@code pages} has each origin once, the latest first. */
  public record SeenKey(String publishableKey, List<SeenPage> pages) {}

  @GET
  @Operation(
      summary = "From where a channel's key was used last",
      description =
          "Origins of pages and when they called last, up to 20 that may use the key and 20 that may"
              + " not; an empty origin stands for pages of Echolot and for apps. Told within"
              + " seconds, kept for 90 days. For a key that isn't the tenant's, or was only just"
              + " made, there are none.")
  public SeenKey get(@RestPath String publishableKey) {
    SeenChannel seen = new SeenChannel(tenant.id(), publishableKey);
    return new SeenKey(publishableKey, store.find(seen).pages());
  }
}
