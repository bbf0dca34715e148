package io.echolot.gateway.widget;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long the widget's files are kept: for five minutes, but for ever under an address that names
 * their version.
 */
@ApplicationScoped
class VersionedWidget {

  private static final int BEFORE_ROUTES = 140;
  private static final int NOT_FOUND = 404;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String SHORTLY = "public, max-age=300";
  private static final String WIDGET = "/widget/";
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
      if (context.normalizedPath().startsWith(WIDGET)) {
        keep(context);
      }
      context.next();
    } else if (!path.group(1).equals(build.version())) {
      context.response().setStatusCode(NOT_FOUND).end();
    } else {
      context.put(FOR_EVER, true);
      context.reroute(WIDGET + path.group(2));
    }
  }

  private static void keep(RoutingContext context) {
    String howLong = context.get(FOR_EVER) == null ? SHORTLY : FOR_EVER;
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, howLong);
  }
}
