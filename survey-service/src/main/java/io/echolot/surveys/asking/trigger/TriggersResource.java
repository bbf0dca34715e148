package io.echolot.surveys.asking.trigger;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.asking.trigger.rule.Trigger;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.Slice;
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

/** The tenant's triggers. */
@Path("/v1/triggers")
@WholeTenant
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Triggers")
public class TriggersResource {

  private final Triggers triggers;
  private final TriggerRehearsals rehearsals;
  private final CurrentTenant tenant;

  TriggersResource(Triggers triggers, TriggerRehearsals rehearsals, CurrentTenant tenant) {
    this.triggers = triggers;
    this.rehearsals = rehearsals;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Triggers, the oldest first, page by page",
      description = "The next page's address stands in the header Link (rel=next).")
  public RestResponse<List<Trigger>> list(
      @Parameter(hidden = true) UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    List<Trigger> found = await(triggers.list(tenant.id(), Slice.after(cursor), most + 1));
    return Slice.of(found, most, Trigger::id).answer(uri);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates a trigger",
      description =
          "Of each event that comes in from now on it plans at most one invitation. When its time"
              + " has come, it is looked at anew: consent, quarantine, segment, and whether another"
              + " event took it back.")
  @APIResponseSchema(
      value = Trigger.class,
      responseCode = "201",
      responseDescription = "The trigger and its entity tag")
  public Response create(TriggerBody body) {
    Trigger made = await(triggers.create(tenant.id(), GivenBody.of(body)));
    return EntityTags.created("/v1/triggers/" + made.id(), made, made.lock());
  }

  @POST
  @Path("/dry-run")
  @RolesAllowed("admin")
  @Operation(
      summary = "Whom a trigger would ask of, by the events of the last 30 days",
      description =
          "By what is known of customers now, each is asked once. Nothing is stored and nobody is"
              + " asked. Of more than 5,000 events it looks at the newest.")
  public TriggerRehearsal rehearse(TriggerBody body) {
    return await(rehearsals.of(tenant.id(), GivenBody.of(body)));
  }
}
