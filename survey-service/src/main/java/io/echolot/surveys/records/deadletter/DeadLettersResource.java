package io.echolot.surveys.records.deadletter;

import io.echolot.contracts.SetAsideReason;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.http.Links;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** What was set aside, of all tenants: for those who run Echolot. */
@Path("/v1/dead-letters")
@WholeTenant
@RolesAllowed(DeadLettersResource.OPERATOR)
@Tag(name = "Operations")
public class DeadLettersResource {

  /** The role of those who run Echolot; no tenant's admin has it. */
  static final String OPERATOR = "operator";

  private final DeadLetterIndex index;

  DeadLettersResource(DeadLetterIndex index) {
    this.index = index;
  }

  @GET
  @Operation(
      summary = "Records that could not be processed, the newest first, page by page",
      description =
          "Without what they hold. Filters: topic, reader, reason. The newest 10,000 are listed.")
  public RestResponse<Page<DeadLetterView>> list(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery Optional<String> topic,
      @RestQuery Optional<String> reader,
      @RestQuery Optional<String> reason,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    var filter = new DeadLetterFilter(topic, reader, reason.map(DeadLettersResource::reason));
    Optional<Cursor> after = Cursor.decode(cursor);
    requireLoaded(index);
    return Links.page(
        Page.of(
            index.list(filter, after, most), most, letter -> new Cursor(letter.at(), letter.id())),
        uri);
  }

  static void requireLoaded(DeadLetterIndex index) {
    if (!index.isLoaded()) {
      throw Problem.unavailable("Dead letters are still being read.");
    }
  }

  private static SetAsideReason reason(String name) {
    return Arrays.stream(SetAsideReason.values())
        .filter(reason -> reason.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.INVALID.because(
                    "",
                    List.of(
                        new Violation(
                            "reason",
                            "must be one of "
                                + Arrays.stream(SetAsideReason.values())
                                    .map(SetAsideReason::wireName)
                                    .collect(Collectors.joining(", "))))));
  }
}
