package io.echolot.surveys.people.customer.transfer;

import io.echolot.contracts.ContractsJson;
import io.echolot.platform.http.DryRun;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Many customers at once. */
@Path("/v1/customers/import")
@Tag(name = "Customers")
public class CustomerImportResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final CustomerImport customers;
  private final CurrentTenant tenant;

  public CustomerImportResource(CustomerImport customers, CurrentTenant tenant) {
    this.customers = customers;
    this.tenant = tenant;
  }

  @POST
  @Consumes({NDJSON, CSV})
  @Produces(NDJSON)
  @RolesAllowed("admin")
  @Operation(
      summary = "Merges customers, one a line of ndjson or CSV; each line is answered",
      description =
          "Like PATCH of each. CSV has a header: id, language, email, phone, telegram, external,"
              + " consent.<channel> (granted or withdrawn) with consent.<channel>.at (only a"
              + " withdrawal may lack it), .text and .proof, and attributes by their keys; an empty"
              + " field says nothing. ndjson has consents as an array.")
  public byte[] take(
      byte[] body,
      @Parameter(description = DryRun.DESCRIPTION) @RestQuery String dryRun,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String type) {
    if (type == null) {
      throw new NotSupportedException("The header Content-Type says nothing.");
    }
    boolean isRehearsal = DryRun.of(dryRun);
    String text = new String(body, StandardCharsets.UTF_8);
    List<CustomerLine> lines = type.startsWith(CSV) ? CsvLines.read(text) : JsonLines.read(text);
    if (lines.isEmpty()) {
      throw Problem.INVALID.because("There is no line.", List.of());
    }
    String owner = tenant.id();
    Function<CustomerLine, LineView> taking =
        isRehearsal ? customers.rehearsal(owner) : line -> customers.take(owner, line);
    ByteArrayOutputStream answers = new ByteArrayOutputStream();
    for (CustomerLine line : lines) {
      answers.writeBytes(ContractsJson.write(taking.apply(line)));
      answers.write('\n');
    }
    return answers.toByteArray();
  }
}
