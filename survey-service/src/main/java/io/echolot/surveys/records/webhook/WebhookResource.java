package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.records.webhook.delivery.Deliveries;
import io.echolot.surveys.records.webhook.delivery.Delivery;
import io.echolot.surveys.records.webhook.endpoint.Webhook;
import io.echolot.surveys.records.webhook.endpoint.WebhookBody;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One webhook. */
@Path("/v1/webhooks/{id}")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Webhooks")
public class WebhookResource {

  private final Webhooks webhooks;
  private final Announcements announcements;
  private final Deliveries deliveries;
  private final WebhooksConfig config;
  private final CurrentTenant tenant;

  WebhookResource(
      Webhooks webhooks,
      Announcements announcements,
      Deliveries deliveries,
      WebhooksConfig config,
      CurrentTenant tenant) {
    this.webhooks = webhooks;
    this.announcements = announcements;
    this.deliveries = deliveries;
    this.config = config;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "A webhook, without its secret")
  @APIResponseSchema(Webhook.class)
  public Response get(@RestPath String id, @Context Request request) {
    Webhook webhook = await(webhooks.get(tenant.id(), id));
    return EntityTags.unlessKnown(request, webhook, webhook.lock());
  }

  @PUT
  @Operation(summary = "Replaces the webhook that the caller has seen (If-Match)")
  @APIResponseSchema(Webhook.class)
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      WebhookBody body) {
    IfMatch seen = IfMatch.required(tag, request, "webhook");
    WebhooksResource.requireValid(body, config);
    Webhook changed = await(webhooks.update(tenant.id(), id, seen, body));
    return EntityTags.tagged(changed, changed.lock());
  }

  @DELETE
  @Operation(summary = "Deletes a webhook and its deliveries")
  public void delete(@RestPath String id) {
    await(webhooks.delete(tenant.id(), id));
  }

  @POST
  @Path("/secret")
  @Operation(summary = "Gives it another secret; the one before signs too for a while")
  @APIResponseSchema(Webhook.class)
  public Response rotate(@RestPath String id) {
    Webhook webhook = await(webhooks.rotate(tenant.id(), id));
    return EntityTags.tagged(webhook, webhook.lock());
  }

  @POST
  @Path("/test")
  @ResponseStatus(202)
  @Operation(summary = "Sends it a message of the type webhook.test")
  @APIResponseSchema(
      value = Delivery.class,
      responseCode = "202",
      responseDescription = "The delivery")
  public Delivery test(@RestPath String id) {
    String owner = tenant.id();
    return await(
        webhooks
            .get(owner, id)
            .flatMap(webhook -> announcements.test(owner, id))
            .flatMap(delivery -> deliveries.get(owner, id, delivery)));
  }
}
