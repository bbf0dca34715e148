package io.echolot.surveys.records.webhook;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.records.webhook.endpoint.Webhook;
import io.echolot.surveys.records.webhook.endpoint.WebhookBody;
import io.echolot.surveys.records.webhook.endpoint.Webhooks;
import io.echolot.surveys.records.webhook.endpoint.WebhooksConfig;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenant's webhooks. */
@Path("/v1/webhooks")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Webhooks")
public class WebhooksResource {

  private final Webhooks webhooks;
  private final WebhooksConfig config;
  private final CurrentTenant tenant;

  WebhooksResource(Webhooks webhooks, WebhooksConfig config, CurrentTenant tenant) {
    this.webhooks = webhooks;
    this.config = config;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Webhooks, the oldest first, page by page",
      description = "The next page's address stands in the header Link (rel=next).")
  public RestResponse<List<Webhook>> list(
      @Parameter(hidden = true) UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    List<Webhook> found = await(webhooks.list(tenant.id(), Slice.after(cursor), most + 1));
    return Slice.of(found, most, Webhook::id).answer(uri);
  }

  @POST
  @Operation(summary = "Creates a webhook; only this answer holds its secret")
  @APIResponseSchema(
      value = Webhook.class,
      responseCode = "201",
      responseDescription = "The webhook with its secret and entity tag")
  public Response create(WebhookBody body) {
    requireValid(body, config);
    Webhook webhook = await(webhooks.create(tenant.id(), body));
    return EntityTags.created("/v1/webhooks/" + webhook.id(), webhook, webhook.lock());
  }

  static void requireValid(WebhookBody body, WebhooksConfig config) {
    Keys.requireNone(GivenBody.of(body).violations(config.plainHttp()));
  }
}
