package io.echolot.gateway.intake.batch;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.intake.Trust;
import io.echolot.platform.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What a kiosk collected while it had no network. */
@Path("/v1/public/{publishableKey}/responses")
@Tag(name = "Public")
public class KioskResource {

  private final Batch batch;
  private final PublicAccess access;
  private final Caller caller;

  public KioskResource(Batch batch, PublicAccess access, Caller caller) {
    this.batch = batch;
    this.access = access;
    this.caller = caller;
  }

  @POST
  @Consumes(ImportResource.NDJSON)
  @Produces(ImportResource.NDJSON)
  @Operation(summary = "Takes newline-delimited responses of a kiosk in; each line is answered")
  @APIResponse(
      responseCode = "200",
      description = "A line for each line, in order",
      content =
          @Content(
              mediaType = ImportResource.NDJSON,
              schema = @Schema(implementation = String.class)))
  public Multi<byte[]> post(
      @RestPath String publishableKey,
      @Parameter(description = "An access token for the surveys of the lines")
          @RestHeader(AccessTokens.HEADER)
          String token,
      @Context RoutingContext context) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    if (channel.channel() != Channel.KIOSK) {
      throw Problem.FORBIDDEN.because("Only a kiosk's key may send batches.");
    }
    return batch.take(
        context.request(),
        new Batch.Source(
            channel.tenant(),
            Optional.of(Channel.KIOSK),
            channel.touchpoint(),
            token,
            Trust.OFFLINE,
            channel.unit()));
  }
}
