package io.echolot.platform.http;

import io.echolot.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Refuses what is no URI (RFC 3986), such as {@code ?x=%zz}, by a problem. Quarkus does so by the
 * status alone, before anything of ours is asked; {@link #LEFT_TO_US} says that it shan't.
 */
@Singleton
public class ValidAddress {

  /**
   * A system property of Vert.x, which Quarkus (3.33) heeds as well; to be set before it starts.
   */
  public static final String LEFT_TO_US = "vertx.disableURIValidation";

  /** Before whoever looks at the path. */
  private static final int FIRST = 1_000;

  void register(@Observes Filters filters) {
    filters.register(this::handle, FIRST);
  }

  private void handle(RoutingContext context) {
    if (isUri(context.request().uri())) {
      context.next();
    } else {
      EarlyAnswer.send(context, Problem.INVALID.because("The address isn't encoded as a URI is."));
    }
  }

  private static boolean isUri(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
