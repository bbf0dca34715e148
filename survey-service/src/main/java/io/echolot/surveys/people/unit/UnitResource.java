package io.echolot.surveys.people.unit;

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

/** One unit. */
@Path("/v1/units/{key}")
@Tag(name = "Units")
public class UnitResource {

  private final Units units;
  private final CurrentTenant tenant;

  public UnitResource(Units units, CurrentTenant tenant) {
    this.units = units;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A unit")
  public Response get(@RestPath String key, @Context Request request) {
    return await(units.find(tenant.id(), key))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""))
        .unlessKnown(request);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates a unit, or replaces the one that the caller has seen (If-Match)",
      description = "With another parent it moves, and all that is below it.")
  @APIResponseSchema(value = Unit.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new unit with its entity tag")
  public Response put(
      @RestPath String key,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      Unit body) {
    Keys.require("key", key);
    Keys.requireSame(key, GivenBody.of(body).key());
    Unit unit = body.withKey(key);
    IfMatch seen = IfMatch.toReplace(tag, request, "unit");
    return await(units.put(tenant.id(), seen, unit)).stored();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(
      summary = "Deletes a unit that has none below it",
      description = "What came from it keeps its key, and is found under it.")
  public void delete(
      @RestPath String key,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request) {
    await(units.delete(tenant.id(), key, IfMatch.ifGiven(tag, request)));
  }
}
