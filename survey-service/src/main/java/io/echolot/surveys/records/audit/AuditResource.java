package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditEntry;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.Links;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who saw and changed what. */
@Path("/v1/audit")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Audit log")
public class AuditResource {

  private final AuditStore store;
  private final CurrentTenant tenant;

  AuditResource(AuditStore store, CurrentTenant tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  @GET
  @AlsoTakes({"from", "to", "who", "action", "kind", "id"})
  @Operation(
      summary = "Who changed what, and who saw what is about people: newest first, page by page",
      description =
          "Filters: from and to (instants), who (a person's id or name), action (one, or some with"
              + " commas between), kind (as the API's addresses call it, e.g. surveys), id (of the"
              + " thing). An entry is there a second or two after its call. It says nothing of what"
              + " was sent or answered.")
  public Uni<RestResponse<Page<AuditEntry>>> list(
      @BeanParam AuditFilter filter,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    Filter wanted = filter.conditions();
    Optional<Cursor> after = Cursor.decode(cursor);
    return store
        .list(tenant.id(), wanted, after, most)
        .map(
            found ->
                Links.page(
                    Page.of(found, most, entry -> new Cursor(entry.at(), entry.id().toString())),
                    uri));
  }
}
