package io.echolot.surveys.channel;

import io.echolot.contracts.ChannelConfig;
import io.echolot.platform.CurrentTenant;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.echolot.surveys.Keys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One way by which respondents reach us. */
@Path("/v1/channels/{id}")
@Tag(name = "Channels")
public class ChannelResource {

  private final Channels channels;
  private final CurrentTenant tenant;

  public ChannelResource(Channels channels, CurrentTenant tenant) {
    this.channels = channels;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A channel")
  public ChannelConfig get(@RestPath String id) {
    return channels.find(tenant.id(), id).orElseThrow(() -> Problem.NOT_FOUND.because(""));
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Creates or replaces a channel; the gateway knows it a moment later")
  @APIResponse(responseCode = "200", description = "The channel with its publishable key")
  public ChannelConfig put(@RestPath String id, ChannelBody body) {
    Keys.require("id", id);
    List<Violation> violations = Keys.requireBody(body).violations();
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("Nothing was stored.", violations);
    }
    return channels.put(tenant.id(), id, body);
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Withdraws a channel; its key stops working")
  public void delete(@RestPath String id) {
    channels.delete(tenant.id(), id);
  }
}
