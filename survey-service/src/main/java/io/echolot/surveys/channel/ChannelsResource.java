package io.echolot.surveys.channel;

import io.echolot.contracts.ChannelConfig;
import io.echolot.platform.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tenant's channels. */
@Path("/v1/channels")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Channels")
public class ChannelsResource {

  private final Channels channels;
  private final CurrentTenant tenant;

  public ChannelsResource(Channels channels, CurrentTenant tenant) {
    this.channels = channels;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "All channels, by their ids")
  public List<ChannelConfig> list() {
    return channels.all(tenant.id());
  }
}
