package io.echolot.surveys.asking.trigger;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.asking.trigger.plan.PlanState;
import io.echolot.surveys.asking.trigger.plan.PlanStore;
import io.echolot.surveys.asking.trigger.plan.PlannedAsking;
import io.echolot.surveys.asking.trigger.rule.Trigger;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One trigger, and what it planned. */
@Path("/v1/triggers/{id}")
@WholeTenant
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Triggers")
public class TriggerResource {

  private final Triggers triggers;
  private final PlanStore plans;
  private final CurrentTenant tenant;

  TriggerResource(Triggers triggers, PlanStore plans, CurrentTenant tenant) {
    this.triggers = triggers;
    this.plans = plans;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "A trigger")
  @APIResponseSchema(Trigger.class)
  public Response get(@RestPath String id, @Context Request request) {
    Trigger trigger = await(triggers.get(tenant.id(), id));
    return EntityTags.unlessKnown(request, trigger, trigger.lock());
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Replaces the trigger that the caller has seen (If-Match)",
      description =
          "What is planned keeps its time; all else is looked at as the trigger says then. One that"
              + " is turned off plans nothing, and asks nobody whose time comes meanwhile.")
  @APIResponseSchema(Trigger.class)
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      TriggerBody body) {
    IfMatch seen = IfMatch.required(tag, request, "trigger");
    Trigger changed = await(triggers.update(tenant.id(), id, seen, GivenBody.of(body)));
    return EntityTags.tagged(changed, changed.lock());
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a trigger with all that it planned; who was invited stays invited")
  public void delete(@RestPath String id) {
    await(triggers.delete(tenant.id(), id));
  }

  @GET
  @Path("/planned")
  @Operation(
      summary = "What it planned and what became of that, the newest first, page by page",
      description =
          "Filter: state. The next page's address stands in the header Link (rel=next) too.")
  public RestResponse<Page<PlannedAsking>> planned(
      @RestPath String id,
      @RestQuery String state,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    Optional<Cursor> after = Cursor.decode(cursor);
    Optional<PlanState> wanted = state(state);
    String owner = tenant.id();
    List<PlannedAsking> found =
        await(
            triggers
                .get(owner, id)
                .flatMap(trigger -> plans.list(owner, id, wanted, after, most + 1)));
    return Links.page(
        Page.of(found, most, plan -> new Cursor(plan.plannedAt(), plan.event().toString())), uri);
  }

  private static Optional<PlanState> state(String name) {
    try {
      return Optional.ofNullable(name).map(PlanState::of);
    } catch (IllegalArgumentException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("state", "must be one of waiting, asked, not_asked")));
    }
  }
}
