package io.echolot.gateway.page;

import io.echolot.gateway.access.PublicAccess;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A page of our own with one survey, for links and QR codes. */
@Path("/s/{publishableKey}/{surveyKey}")
public class HostedPageResource {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final PublicAccess access;

  public HostedPageResource(PublicAccess access) {
    this.access = access;
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response get(@RestPath String publishableKey, @RestPath String surveyKey)
      throws IOException {
    access.channel(publishableKey);
    try (InputStream page =
        HostedPageResource.class.getResourceAsStream("/META-INF/resources/hosted/index.html")) {
      if (page == null) {
        throw new NotFoundException();
      }
      return Response.ok(page.readAllBytes())
          .header("Content-Security-Policy", POLICY)
          .header("Cache-Control", "no-cache")
          .build();
    }
  }
}
