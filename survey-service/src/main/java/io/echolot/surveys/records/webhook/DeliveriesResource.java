package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.Links;
import io.echolot.surveys.records.webhook.delivery.Deliveries;
import io.echolot.surveys.records.webhook.delivery.Delivery;
import io.echolot.surveys.records.webhook.delivery.DeliveryState;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What a webhook is told, or was. */
@Path("/v1/webhooks/{id}")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Webhooks")
public class DeliveriesResource {

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final CurrentTenant tenant;

  DeliveriesResource(Webhooks webhooks, Deliveries deliveries, CurrentTenant tenant) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.tenant = tenant;
  }

  /** How many deliveries are sent again. */
  public record Replayed(int replayed) {}

  @GET
  @Path("/deliveries")
  @Operation(
      summary = "Deliveries, the newest first, page by page",
      description = "The filter state is pending, delivered, dead or erased.")
  public RestResponse<Page<Delivery>> list(
      @RestPath String id,
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery Optional<String> state,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    Optional<DeliveryState> wanted = state.map(DeliveriesResource::state);
    Optional<Cursor> after = Cursor.decode(cursor);
    String owner = tenant.id();
    List<Delivery> found =
        await(
            webhooks
                .get(owner, id)
                .flatMap(webhook -> deliveries.list(owner, id, wanted, after, most)));
    return Links.page(
        Page.of(found, most, delivery -> new Cursor(delivery.createdAt(), delivery.id())), uri);
  }

  private static DeliveryState state(String name) {
    return DeliveryState.of(name)
        .orElseThrow(() -> invalid("state", "must be pending, delivered, dead or erased"));
  }

  @POST
  @Path("/deliveries/{delivery}/replay")
  @ResponseStatus(202)
  @Operation(summary = "Sends a delivery again, now")
  @APIResponseSchema(
      value = Delivery.class,
      responseCode = "202",
      responseDescription = "The delivery")
  public Delivery replay(@RestPath String id, @RestPath String delivery) {
    String owner = tenant.id();
    return await(
        webhooks.get(owner, id).flatMap(webhook -> deliveries.replay(owner, id, delivery)));
  }

  @POST
  @Path("/replay")
  @ResponseStatus(202)
  @Operation(summary = "Sends all dead deliveries again, or those since an instant")
  @APIResponseSchema(
      value = Replayed.class,
      responseCode = "202",
      responseDescription = "How many are sent again")
  public Replayed replayDead(@RestPath String id, @RestQuery Optional<String> since) {
    Instant from = since.map(DeliveriesResource::instant).orElse(Instant.EPOCH);
    String owner = tenant.id();
    return new Replayed(
        await(webhooks.get(owner, id).flatMap(webhook -> deliveries.replayDead(owner, id, from))));
  }

  private static Instant instant(String since) {
    try {
      return Instant.parse(since);
    } catch (DateTimeException e) {
      throw invalid("since", "must be an instant such as 2026-11-24T12:00:00Z");
    }
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("", List.of(new Violation(field, message)));
  }
}
