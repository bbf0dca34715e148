package io.echolot.surveys.authoring.journey;

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

/** One journey with its stages and touchpoints. */
@Path("/v1/journeys/{key}")
@Tag(name = "Journeys")
public class JourneyResource {

  private final Journeys journeys;
  private final CurrentTenant tenant;

  public JourneyResource(Journeys journeys, CurrentTenant tenant) {
    this.journeys = journeys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A journey")
  public Response get(@RestPath String key, @Context Request request) {
    return await(journeys.find(tenant.id(), key))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""))
        .unlessKnown(request);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Creates a journey, or replaces the one that the caller has seen (If-Match)")
  @APIResponseSchema(value = Journey.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new journey with its entity tag")
  public Response put(
      @RestPath String key,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      Journey body) {
    Keys.require("key", key);
    Keys.requireSame(key, GivenBody.of(body).key());
    Journey journey = body.withKey(key);
    Keys.requireNone(JourneyChecks.check(journey));
    IfMatch seen = IfMatch.toReplace(tag, request, "journey");
    return await(journeys.put(tenant.id(), seen, journey)).stored();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes a journey; published surveys keep their touchpoints")
  public void delete(@RestPath String key) {
    await(journeys.delete(tenant.id(), key));
  }
}
