package io.echolot.surveys.console;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The studio's page; what it shows it gets from the API. */
@Path("/")
@Authenticated
public class StudioResource {

  @GET
  @Operation(hidden = true)
  public Response start() {
    return Response.seeOther(URI.create("/studio/")).build();
  }

  @GET
  @Path("/studio/")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response page() throws IOException {
    // Not among the static resources, which need no login.
    try (InputStream page = StudioResource.class.getResourceAsStream("/studio/index.html")) {
      if (page == null) {
        throw new NotFoundException();
      }
      return Response.ok(page.readAllBytes()).header("Cache-Control", "no-store").build();
    }
  }
}
