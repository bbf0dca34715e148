package io.echolot.gateway.widget;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The widget's files under an address that names their version, whose content never changes. */
@ApplicationScoped
class VersionedWidget {

  private static final int BEFORE_ROUTES = 140;
  private static final int NOT_FOUND = 404;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final Pattern PATH = Pattern.compile("/widget/([0-9a-f]{16})/([a-z-]+\\.js)");

  private final WidgetBuild build;

  VersionedWidget(WidgetBuild build) {
    this.build = build;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_ROUTES);
  }

  private void handle(RoutingContext context) {
    Matcher path = PATH.matcher(context.normalizedPath());
    if (!path.matches()) {
      context.next();
    } else if (!path.group(1).equals(build.version())) {
      context.response().setStatusCode(NOT_FOUND).end();
    } else {
      context.addHeadersEndHandler(
          sent -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER));
      context.reroute("/widget/" + path.group(2));
    }
  }
}
