package io.echolot.surveys.records.response;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.Links;
import io.echolot.surveys.people.unit.QueriedUnits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What came back. */
@Path("/v1/responses")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Responses")
public class ResponsesResource {

  private final ResponseStore store;
  private final CurrentTenant tenant;
  private final QueriedUnits units;

  public ResponsesResource(ResponseStore store, CurrentTenant tenant, QueriedUnits units) {
    this.store = store;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @TakesResponseFilter
  @AlsoTakes("survey")
  @Operation(
      summary = "Responses, newest first, page by page",
      description =
          "Filters: survey, channel, state, touchpoint, stage, language, respondent, unit"
              + " (with all below it; several separated by commas), version of the survey; from and to,"
              + " instants of answeredAt; q, words of which all must have been said, in any form; tag, one that was put on it; feeling,"
              + " of which one of its scores tells: unhappy (detractors), neutral or happy. Whoever is limited to units sees theirs alone. The next page's address stands in the header Link (rel=next) too.")
  public RestResponse<Page<TaggedResponse>> list(
      @Parameter(hidden = true) UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    ResponseFilter filter = ResponseFilter.of(uri.getQueryParameters(), units::wanted);
    List<TaggedResponse> found = store.list(tenant.id(), filter, Cursor.decode(cursor), most);
    return Links.page(
        Page.of(found, most, one -> new Cursor(one.response().answeredAt(), one.response().id())),
        uri);
  }
}
