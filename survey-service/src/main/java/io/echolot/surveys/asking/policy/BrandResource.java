package io.echolot.surveys.asking.policy;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** What the pages that respondents see say of whose they are. */
@Path("/v1/brand")
@Tag(name = "Policy")
public class BrandResource {

  private final Policies policies;
  private final CurrentTenant tenant;

  public BrandResource(Policies policies, CurrentTenant tenant) {
    this.policies = policies;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "The tenant's name, logo, imprint and privacy notice; empty where none is set")
  @APIResponseSchema(Brand.class)
  public Response get() {
    return tagged(await(policies.locked(tenant.id())));
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Replaces the brand that the caller has seen (If-Match)",
      description =
          "Pages, kiosks and e-mails show it within seconds. Policy and brand are one record: a"
              + " change of either changes the entity tag of both.")
  @APIResponseSchema(value = Brand.class, responseCode = "200")
  public Response put(
      @RestHeader(HttpHeaders.IF_MATCH) String tag, @Context Request request, Brand brand) {
    IfMatch seen = IfMatch.required(tag, request, "policy");
    return tagged(await(policies.put(tenant.id(), seen, GivenBody.of(brand))));
  }

  private static Response tagged(Locked<TenantPolicy> known) {
    return EntityTags.tagged(known.value().brand(), known.lock());
  }
}
