package io.echolot.surveys.people.consent;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** All that a customer ever said about being written to. */
@Path("/v1/customers/{id}/consents/history")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Customers")
public class ConsentHistoryResource {

  private final Consents consents;
  private final CurrentTenant tenant;

  ConsentHistoryResource(Consents consents, CurrentTenant tenant) {
    this.consents = consents;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "All that a customer said about being written to, the latest first, page by page",
      description = "It is kept until the customer is forgotten.")
  public RestResponse<List<Consent>> list(
      @RestPath String id,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    List<Consent> found = await(consents.history(tenant.id(), id, Cursor.decode(cursor), most + 1));
    Page<Consent> page =
        Page.of(found, most, consent -> new Cursor(consent.at(), consent.id().toString()));
    return Links.withNext(page.items(), uri, page.next());
  }
}
