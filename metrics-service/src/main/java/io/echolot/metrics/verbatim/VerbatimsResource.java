package io.echolot.metrics.verbatim;

import io.echolot.metrics.query.QueryReader;
import io.echolot.metrics.unit.VisibleUnits;
import io.echolot.metrics.verbatim.VerbatimStore.Wanted;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What people said in their own words. */
@Path("/v1/verbatims")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Verbatims")
public class VerbatimsResource {

  private static final Set<String> PARAMETERS = Set.of("from", "to", "zone", "cursor", "limit");

  private final VerbatimStore store;
  private final CurrentTenant tenant;
  private final VisibleUnits units;
  private final Clock clock;

  public VerbatimsResource(
      VerbatimStore store, CurrentTenant tenant, VisibleUnits units, Clock clock) {
    this.store = store;
    this.tenant = tenant;
    this.units = units;
    this.clock = clock;
  }

  @GET
  @AlsoTakes("*") // QueryReader refuses what is none, with all else that is wrong.
  @Operation(
      summary = "Texts, newest first, page by page",
      description =
          "Filters as for scores; the limit counts responses and mentions, of which each may hold"
              + " several texts. Without from and to, all of them.")
  public Page<Verbatim> list(
      @Context UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    QueryReader query = new QueryReader(uri.getQueryParameters(), clock.instant(), units.view());
    query.refuseUnknown(PARAMETERS);
    Wanted wanted = new Wanted(query.filters(), query.instant("from"), query.instant("to"));
    query.check();
    Page<Utterance> page =
        Page.of(
            store.list(tenant.id(), wanted, Cursor.decode(cursor), most),
            most,
            utterance -> new Cursor(utterance.at(), utterance.id()));
    return new Page<>(
        page.items().stream().flatMap(one -> one.verbatims().stream()).toList(), page.next());
  }
}
