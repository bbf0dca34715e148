package io.echolot.surveys.records.audit;

import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.persistence.Filter;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log as a file. */
@Path("/v1/audit/export")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Audit log")
public class AuditExportResource {

  private static final String CSV = "text/csv";

  /** Some megabytes, which are made at once; who wants more asks for a shorter time. */
  private static final int MOST = 10_000;

  private final AuditStore store;
  private final CurrentTenant tenant;
  private final Clock clock;

  AuditExportResource(AuditStore store, CurrentTenant tenant, Clock clock) {
    this.store = store;
    this.tenant = tenant;
    this.clock = clock;
  }

  @GET
  @AlsoTakes({"from", "to", "who", "action", "kind", "id"})
  @Operation(
      summary = "The newest 10,000 entries that the list's filters find, as CSV",
      description =
          "RFC 4180 in UTF-8, times in UTC; what a spreadsheet would take for a formula has an"
              + " apostrophe before it. For older ones, ask for a time (to).")
  @APIResponse(responseCode = "200", description = "The file", content = @Content(mediaType = CSV))
  public Uni<Response> export(@BeanParam AuditFilter filter) {
    Filter wanted = filter.conditions();
    String name = "audit-" + LocalDate.now(clock) + ".csv";
    return store
        .list(tenant.id(), wanted, Optional.empty(), MOST - 1)
        .map(
            found ->
                Response.ok(AuditCsv.of(found))
                    .type(CSV)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .build());
  }
}
