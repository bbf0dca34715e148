package io.echolot.acceptance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.nio.file.Path;

/** The widget's own files as modules, for tests that call what is in them. */
final class WidgetSources {

  private static final Path FILES =
      Path.of("../../channel-gateway/src/main/resources/META-INF/resources/widget");

  private WidgetSources() {}

  /**
   * Opens an empty page of an origin from which they can be imported, e.g. as {@code /route.js}. By
   * https, since browsers have hashes only there.
   */
  static void open(Page page) {
    page.route(
        "https://widget.invalid/**",
        route -> {
          String name = Path.of(route.request().url()).getFileName().toString();
          route.fulfill(
              name.endsWith(".js")
                  ? new FulfillOptions()
                      .setPath(FILES.resolve(name))
                      .setContentType("text/javascript")
                  : new FulfillOptions().setBody("<!doctype html>").setContentType("text/html"));
        });
    page.navigate("https://widget.invalid/page");
  }
}
