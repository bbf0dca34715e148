package io.echolot.surveys.authoring.survey.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a survey document may hold. */
@Path("/v1/surveys/schema")
@Tag(name = "Surveys")
public class SurveySchemaResource {

  private final String schema = read();

  private static String read() {
    try (InputStream file =
        SurveySchemaResource.class.getResourceAsStream(SurveyDocument.SCHEMA_FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @GET
  @Produces("application/schema+json")
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "The JSON Schema (2020-12) of exported and imported surveys")
  @APIResponse(
      responseCode = "200",
      description = "The schema",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(type = SchemaType.OBJECT)))
  public String schema() {
    return schema;
  }
}
