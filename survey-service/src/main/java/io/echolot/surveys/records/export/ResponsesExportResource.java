package io.echolot.surveys.records.export;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.people.unit.QueriedUnits;
import io.echolot.surveys.records.export.column.Columns;
import io.echolot.surveys.records.response.FoundResponses;
import io.echolot.surveys.records.response.ResponseFilter;
import io.echolot.surveys.records.response.ResponseStore;
import io.echolot.surveys.records.response.TakesResponseFilter;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What came back, all of it. */
@Path("/v1/responses/export")
@RolesAllowed({"admin", "analyst"})
@Tag(name = "Responses")
public class ResponsesExportResource {

  private final ResponseStore store;
  private final Surveys surveys;
  private final CurrentTenant tenant;
  private final QueriedUnits units;
  private final Clock clock;
  private final Semaphore permits;

  ResponsesExportResource(
      ResponseStore store,
      Surveys surveys,
      CurrentTenant tenant,
      QueriedUnits units,
      ExportConfig config,
      Clock clock) {
    this.store = store;
    this.surveys = surveys;
    this.tenant = tenant;
    this.units = units;
    this.clock = clock;
    this.permits = new Semaphore(config.concurrency());
  }

  @GET
  @TakesResponseFilter
  @AlsoTakes("survey")
  @Operation(
      summary = "All responses that a filter finds, as a file: newest first, however many",
      description =
          "format is csv, jsonl, xlsx or parquet; all but jsonl need a survey. Filters as those of"
              + " the list. For csv, separator is comma, semicolon or tab; bom=true begins it with a"
              + " byte order mark; guard=false leaves texts that look like formulas as they are. zone"
              + " (IANA, UTC) is that of times in csv and xlsx. A file that breaks off is not"
              + " complete: the connection ends with an error.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "text/csv"),
        @Content(mediaType = "application/x-ndjson"),
        @Content(mediaType = ExportFormat.WORKBOOK),
        @Content(mediaType = ExportFormat.COLUMNAR)
      })
  public Response export(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery String format,
      @RestQuery Optional<String> bom,
      @RestQuery Optional<String> guard,
      @RestQuery Optional<String> separator,
      @RestQuery Optional<String> zone,
      @Context RoutingContext call) {
    ResponseFilter filter = ResponseFilter.of(uri.getQueryParameters(), units::wanted);
    ExportFormat as =
        ExportFormat.of(format)
            .orElseThrow(() -> invalid("format", "must be csv, jsonl, xlsx or parquet"));
    Export export =
        new Export(as, columns(as, filter), FormReader.read(as, bom, guard, separator, zone));
    takePermit(call);
    FoundResponses found = store.all(tenant.id(), filter);
    StreamingOutput body = out -> write(export, found, out, call);
    return Response.ok(body)
        .type(as.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + fileName(as, filter) + "\"")
        .build();
  }

  private Columns columns(ExportFormat as, ResponseFilter filter) {
    if (!as.isTable()) {
      return new Columns(List.of());
    }
    String key =
        filter.survey().orElseThrow(() -> invalid("survey", "must be given for " + as.extension()));
    Survey survey =
        await(surveys.find(tenant.id(), key))
            .orElseThrow(() -> invalid("survey", "must be the key of a survey"));
    return Columns.of(await(surveys.versions(tenant.id(), survey.id())));
  }

  private static RuntimeException invalid(String field, String message) {
    return Problem.INVALID.because("", List.of(new Violation(field, message)));
  }

  private void takePermit(RoutingContext call) {
    if (!permits.tryAcquire()) {
      throw Problem.UNAVAILABLE.because(
          "As many exports are being written as this replica writes at the same time.",
          Map.of("Retry-After", "10"));
    }
    // However the call ends, also if nobody reads on.
    call.addEndHandler(ended -> permits.release());
  }

  private static void write(
      Export export, FoundResponses found, OutputStream out, RoutingContext call)
      throws IOException {
    try (found) {
      export.write(found, out);
    } catch (IOException | RuntimeException e) {
      if (call.response().headWritten()) {
        // A part of the file is on its way: only a broken connection says that the rest is missing.
        call.response().reset();
      }
      throw e;
    }
  }

  private String fileName(ExportFormat as, ResponseFilter filter) {
    // A key has no character that a header's string could not hold; what isn't one is left out.
    String survey = filter.survey().map(key -> "-" + key.replaceAll("[^a-z0-9_-]", "")).orElse("");
    return "responses" + survey + "-" + LocalDate.now(clock) + "." + as.extension();
  }
}
