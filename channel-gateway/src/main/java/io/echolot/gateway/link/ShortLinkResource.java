package io.echolot.gateway.link;

import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.Notices;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** Where short links lead: always to our own pages. */
@Path("/l/{code}")
@Blocking
public class ShortLinkResource {

  private static final int FOUND = 302;

  private final LinkStore store;
  private final RateLimits limits;
  private final Caller caller;
  private final Notices notices;
  private final Clock clock;

  ShortLinkResource(
      LinkStore store, RateLimits limits, Caller caller, Notices notices, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.caller = caller;
    this.notices = notices;
    this.clock = clock;
  }

  @GET
  @Operation(hidden = true)
  public Response get(@RestPath String code, @Context UriInfo uri, @Context HttpHeaders headers) {
    String language = ReaderLanguages.first(uri, headers);
    try {
      limits.takeAddress(caller.address());
    } catch (HttpProblem problem) {
      return notices.of(problem, language).build();
    }
    // Who reads a code aloud or types it doesn't mind capitals.
    return store
        .follow(code.toLowerCase(Locale.ROOT), clock.instant())
        .map(
            link ->
                Response.status(FOUND)
                    .header("Location", link.path())
                    .header("Cache-Control", "no-store"))
        .orElseGet(() -> notices.notFound(language))
        .build();
  }
}
