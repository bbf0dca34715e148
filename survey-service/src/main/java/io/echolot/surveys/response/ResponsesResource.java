package io.echolot.surveys.response;

import io.echolot.contracts.Response;
import io.echolot.platform.CurrentTenant;
import io.echolot.platform.Cursor;
import io.echolot.platform.Page;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What came back. */
@Path("/v1/responses")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Responses")
public class ResponsesResource {

  private static final List<String> FILTERS =
      List.of("survey", "channel", "state", "touchpoint", "stage", "language");

  private final ResponseStore store;
  private final CurrentTenant tenant;

  public ResponsesResource(ResponseStore store, CurrentTenant tenant) {
    this.store = store;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Responses, newest first, page by page",
      description = "Filters: survey, channel, state, touchpoint, stage, language, from, to.")
  public Page<Response> list(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery String from,
      @RestQuery String to,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    Map<String, String> equal = new HashMap<>();
    for (String field : FILTERS) {
      String value = uri.getQueryParameters().getFirst(field);
      if (value != null) {
        equal.put(field, value);
      }
    }
    var filter = new ResponseFilter(equal, instant("from", from), instant("to", to));
    List<Response> found = store.list(tenant.id(), filter, Cursor.decode(cursor), most);
    return Page.of(found, most, response -> new Cursor(response.answeredAt(), response.id()));
  }

  private static Optional<Instant> instant(String field, String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeException e) {
      throw invalid(field, "must be an instant such as 2026-11-24T12:00:00Z");
    }
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("", List.of(new Violation(field, message)));
  }
}
