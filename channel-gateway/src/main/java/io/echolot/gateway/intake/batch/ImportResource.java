package io.echolot.gateway.intake.batch;

import io.echolot.gateway.intake.Trust;
import io.echolot.platform.http.DryRun;
import io.echolot.platform.tenant.CurrentTenant;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Responses from other systems, also old ones. */
@Path("/v1/responses")
@RolesAllowed("admin")
@Tag(name = "Import")
public class ImportResource {

  static final String NDJSON = "application/x-ndjson";

  private final Batch batch;
  private final CurrentTenant tenant;

  public ImportResource(Batch batch, CurrentTenant tenant) {
    this.batch = batch;
    this.tenant = tenant;
  }

  @POST
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(summary = "Takes newline-delimited responses in; each line names its channel")
  @APIResponse(
      responseCode = "200",
      description = "A line for each line, in order",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = String.class)))
  public Multi<byte[]> post(
      @Parameter(description = DryRun.DESCRIPTION) @RestQuery String dryRun,
      @Context RoutingContext context) {
    return batch.take(
        context.request(),
        new Batch.Source(
            tenant.id(), Optional.empty(), "", "", Trust.TENANT, "", DryRun.of(dryRun)));
  }
}
