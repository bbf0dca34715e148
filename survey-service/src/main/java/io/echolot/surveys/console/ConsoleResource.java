package io.echolot.surveys.console;

import io.echolot.platform.http.EarlyAnswer;
import io.echolot.platform.problem.Problem;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The console's page at each of its screens' addresses, for people who are logged in. */
@Path("/")
public class ConsoleResource {

  /** Before the static resources. */
  private static final int EARLY = -1_000;

  private static final String POLICY = "Content-Security-Policy";

  private final ConsolePage page;
  private final SecurityIdentity identity;

  public ConsoleResource(ConsolePage page, SecurityIdentity identity) {
    this.page = page;
    this.identity = identity;
  }

  /** The page as it was built, which has no nonce and asks for no login, isn't a file. */
  static void hideBuiltPage(@Observes Router router) {
    router
        .route(ConsolePaths.ROOT + "/" + ConsolePage.FILE)
        .order(EARLY)
        .handler(call -> EarlyAnswer.send(call, Problem.NOT_FOUND.because("")));
  }

  @GET
  @PermitAll
  @Operation(hidden = true)
  public Response start() {
    return Response.seeOther(URI.create(ConsolePaths.ROOT + "/")).build();
  }

  /** There were journeys and looks before the console: people have bookmarks. */
  @GET
  @PermitAll
  @Path("studio{below: (/.*)?}")
  @Operation(hidden = true)
  public Response insteadOfStudio() {
    return start();
  }

  /** And there were scores. */
  @GET
  @PermitAll
  @Path("dashboard{below: (/.*)?}")
  @Operation(hidden = true)
  public Response insteadOfDashboard() {
    return start();
  }

  // Not by an annotation: a file that isn't there is nobody's reason to log in.
  @GET
  @PermitAll
  @Path("console{below: (/.*)?}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response screen(RoutingContext call) {
    if (!ConsolePaths.isScreen(call.normalizedPath())) {
      throw Problem.NOT_FOUND.because("");
    }
    if (identity.isAnonymous()) {
      throw new UnauthorizedException();
    }
    ConsolePage.Answer answer =
        page.next()
            .orElseThrow(
                () -> Problem.NOT_FOUND.because("This service was built without the console."));
    // All answers have one, and this would be another beside it.
    call.response().headers().remove(POLICY);
    return Response.ok(answer.html())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(POLICY, answer.policy())
        .build();
  }
}
