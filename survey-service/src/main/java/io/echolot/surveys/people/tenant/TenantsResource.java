package io.echolot.surveys.people.tenant;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.Person;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.Slice;
import io.quarkus.logging.Log;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** All tenants: for those who run Echolot. */
@Path("/v1/tenants")
@WholeTenant
@RolesAllowed("operator")
@Tag(name = "Operations")
public class TenantsResource {

  private final Tenants tenants;
  private final SecurityIdentity identity;

  TenantsResource(Tenants tenants, SecurityIdentity identity) {
    this.tenants = tenants;
    this.identity = identity;
  }

  @GET
  @Operation(
      summary = "All tenants by their keys, page by page",
      description =
          "Those that were created by this call, and those that have surveys, channels, customers or"
              + " entries in the audit log without.")
  public Uni<RestResponse<List<KnownTenant>>> list(
      @RestQuery String cursor, @RestQuery String limit, @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    return tenants
        .list(Slice.after(cursor), most + 1)
        .map(found -> Slice.of(found, most, KnownTenant::key).answer(uri));
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      summary = "Creates a tenant with its first admin, who is invited by e-mail",
      description = "All or nothing. The admin invites the others: POST /v1/people.")
  @APIResponseSchema(
      value = CreatedTenant.class,
      responseCode = "201",
      responseDescription = "The new tenant")
  public Uni<CreatedTenant> create(NewTenant body) {
    NewTenant wanted = GivenBody.of(body);
    Keys.requireNone(TenantChecks.check(wanted));
    String operator = Person.of(identity).name();
    return tenants
        .create(wanted)
        .invoke(made -> Log.infof("%s created the tenant %s", operator, made.key()));
  }
}
