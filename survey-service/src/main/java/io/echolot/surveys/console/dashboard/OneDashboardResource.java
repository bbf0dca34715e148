package io.echolot.surveys.console.dashboard;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import io.quarkus.security.identity.SecurityIdentity;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One dashboard. */
@Path("/v1/dashboards/{key}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Dashboards")
public class OneDashboardResource {

  private final Dashboards dashboards;
  private final CurrentTenant tenant;
  private final SecurityIdentity identity;

  public OneDashboardResource(
      Dashboards dashboards, CurrentTenant tenant, SecurityIdentity identity) {
    this.dashboards = dashboards;
    this.tenant = tenant;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "A dashboard of the caller's, or one that is shared")
  public Response get(@RestPath String key, @Context Request request) {
    String person = Person.of(identity).id();
    return await(dashboards.find(tenant.id(), person, key))
        .map(known -> seen(known, person))
        .orElseThrow(() -> Problem.NOT_FOUND.because(""))
        .unlessKnown(request);
  }

  @PUT
  @Operation(
      summary = "Creates a dashboard, or replaces the caller's own that was seen (If-Match)",
      description = "At most 50 of each person, of at most 24 tiles.")
  public Response put(
      @RestPath String key,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      Dashboard body) {
    Keys.require("key", key);
    Dashboard dashboard = GivenBody.of(body);
    Keys.requireNone(DashboardChecks.check(dashboard));
    IfMatch seen = IfMatch.toReplace(tag, request, "dashboard");
    Person person = Person.of(identity);
    OwnDashboard own = new OwnDashboard(key, person.id(), person.name(), dashboard);
    return seen(await(dashboards.put(tenant.id(), seen, own)), person.id()).stored();
  }

  @DELETE
  @Operation(summary = "Deletes a dashboard of the caller's; admins also a shared one")
  public void delete(@RestPath String key) {
    Person person = Person.of(identity);
    boolean isAdmin = person.roles().contains("admin");
    await(dashboards.delete(tenant.id(), person.id(), isAdmin, key));
  }

  private static Locked<DashboardView> seen(Locked<OwnDashboard> known, String person) {
    return new Locked<>(known.value().seenBy(person), known.lock());
  }
}
