package io.echolot.surveys.people.customer;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.people.customer.Customers.Saved;
import io.echolot.surveys.people.customer.identity.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

/** One customer. */
@Path("/v1/customers/{id}")
@Tag(name = "Customers")
public class CustomerResource {

  private final Customers customers;
  private final CurrentTenant tenant;

  public CustomerResource(Customers customers, CurrentTenant tenant) {
    this.customers = customers;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "A customer")
  @APIResponseSchema(Customer.class)
  public Response get(@RestPath String id) {
    Customer customer = await(customers.get(tenant.id(), id));
    // Never 304: the segments change without the lock.
    return EntityTags.tagged(customer, customer.lock());
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Creates a customer, or replaces the one that the caller has seen (If-Match)")
  @APIResponseSchema(value = Customer.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new customer with its entity tag")
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      CustomerBody body) {
    CustomerId.require("id", id);
    IfMatch seen = IfMatch.ifGiven(tag, request);
    return answer(await(customers.put(tenant.id(), id, GivenBody.of(body), seen)));
  }

  @PATCH
  @RolesAllowed("admin")
  @Operation(
      summary = "Changes what the body speaks of; creates the customer if there is none",
      description =
          "Attributes are merged, and null removes one. Identities are replaced if they are given."
              + " If-Match may be sent and is heeded then.")
  @APIResponseSchema(value = Customer.class, responseCode = "200")
  @APIResponse(responseCode = "201", description = "The new customer with its entity tag")
  public Response patch(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      CustomerBody body) {
    CustomerId.require("id", id);
    IfMatch seen = IfMatch.ifGiven(tag, request);
    return answer(await(customers.merge(tenant.id(), id, GivenBody.of(body), seen)));
  }

  private static Response answer(Saved saved) {
    return EntityTags.stored(saved.customer(), saved.customer().lock(), saved.created());
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(
      summary = "Forgets a customer: identities, attributes, events, invitations and contacts",
      description =
          "Responses stay; DELETE /v1/customers/{id}/feedback erases them, before or after.")
  public void delete(@RestPath String id) {
    await(customers.forget(tenant.id(), id));
  }
}
