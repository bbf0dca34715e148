package io.echolot.surveys.people.customer;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.Slice;
import io.echolot.surveys.people.customer.identity.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenant's customers. */
@Path("/v1/customers")
@Tag(name = "Customers")
public class CustomersResource {

  private static final String ATTRIBUTE = "attribute.";
  private static final int MOST_ATTRIBUTES = 5;

  private final Customers customers;
  private final CurrentTenant tenant;

  public CustomersResource(Customers customers, CurrentTenant tenant) {
    this.customers = customers;
    this.tenant = tenant;
  }

  @GET
  @AlsoTakes(ATTRIBUTE + "*")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "Customers by their ids, page by page",
      description =
          "segment: those of a segment; q: those whose id or an identity begins so;"
              + " attribute.<key>=value: those with that attribute. The header Link leads to the"
              + " next page.")
  public RestResponse<List<Customer>> list(
      @RestQuery String segment,
      @RestQuery String q,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    var filter = new CustomerFilter(text("segment", segment), text("q", q), attributes(uri));
    List<Customer> found =
        await(customers.list(tenant.id(), filter, text("cursor", Slice.after(cursor)), most + 1));
    return Slice.of(found, most, Customer::id).answer(uri);
  }

  private static String text(String field, String value) {
    if (value != null && !value.isEmpty() && !CustomerId.isOne(value)) {
      throw Problem.INVALID.because("", List.of(CustomerId.violation(field)));
    }
    return value == null ? "" : value;
  }

  private static Map<String, String> attributes(UriInfo uri) {
    Map<String, String> attributes = new LinkedHashMap<>();
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (name.startsWith(ATTRIBUTE)) {
                String key = name.substring(ATTRIBUTE.length());
                Keys.require(name, key);
                attributes.put(key, values.get(0));
              }
            });
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("attribute", "must not be more than " + MOST_ATTRIBUTES)));
    }
    return attributes;
  }
}
