package io.echolot.surveys.records.alert;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.records.alert.rule.Alert;
import io.echolot.surveys.records.alert.rule.AlertBody;
import io.echolot.surveys.records.alert.rule.Alerts;
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

/** The tenant's alerts. */
@Path("/v1/alerts")
@WholeTenant
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Alerts")
public class AlertsResource {

  private final Alerts alerts;
  private final AlertWays ways;
  private final CurrentTenant tenant;

  AlertsResource(Alerts alerts, AlertWays ways, CurrentTenant tenant) {
    this.alerts = alerts;
    this.ways = ways;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Alerts, the oldest first, page by page",
      description = "The next page's address stands in the header Link (rel=next).")
  public RestResponse<List<Alert>> list(
      @Parameter(hidden = true) UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    List<Alert> found = await(alerts.list(tenant.id(), Slice.after(cursor), most + 1));
    return Slice.of(found, most, Alert::id).answer(uri);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates an alert",
      description =
          "It tells of complete responses that come from now on, each once: those with such a score,"
              + " or such words, or both if both are named.")
  @APIResponseSchema(
      value = Alert.class,
      responseCode = "201",
      responseDescription = "The alert and its entity tag")
  public Response create(AlertBody body) {
    Alert alert = await(alerts.create(tenant.id(), GivenBody.of(body), ways.now()));
    return EntityTags.created("/v1/alerts/" + alert.id(), alert, alert.lock());
  }
}
