package io.echolot.metrics.page;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The dashboard's page; what it shows it gets from the API. */
@Path("/")
@Authenticated
public class DashboardResource {

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response get() throws IOException {
    try (InputStream page =
        DashboardResource.class.getResourceAsStream("/META-INF/resources/dashboard/index.html")) {
      if (page == null) {
        throw new NotFoundException();
      }
      return Response.ok(page.readAllBytes()).header("Cache-Control", "no-store").build();
    }
  }
}
