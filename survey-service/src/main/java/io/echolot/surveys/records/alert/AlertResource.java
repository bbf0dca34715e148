package io.echolot.surveys.records.alert;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Links;
import io.echolot.surveys.records.alert.message.AlertPayload;
import io.echolot.surveys.records.alert.notice.AlertNotices;
import io.echolot.surveys.records.alert.notice.Notice;
import io.echolot.surveys.records.alert.rule.Alert;
import io.echolot.surveys.records.alert.rule.AlertBody;
import io.echolot.surveys.records.alert.rule.Alerts;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One alert, and what it told. */
@Path("/v1/alerts/{id}")
@WholeTenant
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Alerts")
public class AlertResource {

  private final Alerts alerts;
  private final AlertNotices notices;
  private final AlertWays ways;
  private final CurrentTenant tenant;

  AlertResource(Alerts alerts, AlertNotices notices, AlertWays ways, CurrentTenant tenant) {
    this.alerts = alerts;
    this.notices = notices;
    this.ways = ways;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "An alert; of its webhook's URL, a secret, the host alone")
  @APIResponseSchema(Alert.class)
  public Response get(@RestPath String id, @Context Request request) {
    Alert alert = await(alerts.get(tenant.id(), id));
    return EntityTags.unlessKnown(request, alert, alert.lock());
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Replaces the alert that the caller has seen (If-Match)",
      description = "Without an address, or with what is shown of it, it keeps its address.")
  @APIResponseSchema(Alert.class)
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      AlertBody body) {
    IfMatch seen = IfMatch.required(tag, request, "alert");
    Alert changed = await(alerts.update(tenant.id(), id, seen, GivenBody.of(body), ways.now()));
    return EntityTags.tagged(changed, changed.lock());
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes an alert and its notices")
  public void delete(@RestPath String id) {
    await(alerts.delete(tenant.id(), id));
  }

  @POST
  @Path("/test")
  @RolesAllowed("admin")
  @ResponseStatus(202)
  @Operation(summary = "Has it send a sample, now")
  @APIResponseSchema(value = Notice.class, responseCode = "202", responseDescription = "The notice")
  public Notice test(@RestPath String id) {
    String owner = tenant.id();
    return await(
        alerts
            .get(owner, id)
            .flatMap(alert -> notices.test(owner, id, AlertPayload.sample(alert))));
  }

  @GET
  @Path("/notices")
  @Operation(
      summary = "What it told, or will tell, the newest first, page by page",
      description = "The next page's address stands in the header Link (rel=next) too.")
  public RestResponse<Page<Notice>> notices(
      @RestPath String id,
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    Optional<Cursor> after = Cursor.decode(cursor);
    String owner = tenant.id();
    List<Notice> found =
        await(alerts.get(owner, id).flatMap(alert -> notices.list(owner, id, after, most)));
    return Links.page(
        Page.of(found, most, notice -> new Cursor(notice.createdAt(), notice.id())), uri);
  }
}
