package io.echolot.surveys.asking.channel;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
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
  @APIResponseSchema(ChannelView.class)
  public Response get(@RestPath String id, @Context Request request) {
    return await(channels.find(tenant.id(), id))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""))
        .unlessKnown(request);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates or replaces a channel; the gateway knows it a moment later",
      description = "With If-Match only the channel that the caller has seen is replaced.")
  @APIResponseSchema(
      value = ChannelView.class,
      responseCode = "200",
      responseDescription = "The changed channel with its publishable key")
  @APIResponse(responseCode = "201", description = "The new channel with its publishable key")
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      ChannelBody body) {
    Keys.require("id", id);
    Keys.requireNone(GivenBody.of(body).violations());
    IfMatch seen = IfMatch.ifGiven(tag, request);
    return await(channels.put(tenant.id(), id, seen, body)).stored();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Withdraws a channel; its key stops working")
  public void delete(
      @RestPath String id, @RestHeader(HttpHeaders.IF_MATCH) String tag, @Context Request request) {
    await(channels.delete(tenant.id(), id, IfMatch.ifGiven(tag, request)));
  }
}
