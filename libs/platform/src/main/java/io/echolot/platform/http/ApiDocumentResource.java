package io.echolot.platform.http;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The OpenAPI document where people and programs call the API: for those who are logged in or bring
 * a token. Operators find it on the management interface, too ({@code /q/openapi}).
 */
@Path(ApiDocumentResource.PATH)
@Authenticated
public class ApiDocumentResource {

  /** Where it is; a login may begin there. */
  public static final String PATH = "/openapi";

  private final OpenApiDocumentService documents;

  public ApiDocumentResource(OpenApiDocumentService documents) {
    this.documents = documents;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public byte[] get() {
    return documents.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON);
  }
}
