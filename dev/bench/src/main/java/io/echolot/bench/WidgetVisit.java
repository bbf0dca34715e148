package io.echolot.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/**
 * One visit of a page by somebody new.
 *
 * @param seen milliseconds from the page's first script until the survey was on the screen
 * @param busy milliseconds of the page's main thread, until nothing more happened
 * @param scripts of these, in scripts
 * @param bytes over the network without the page itself, with headers, as compressed
 */
record WidgetVisit(double seen, double busy, double scripts, long bytes) {

  /** Until timers and late layouts have run. */
  private static final int SETTLED_MILLIS = 700;

  /**
   * Opens it with an empty cache.
   *
   * @param slowdown of the processor; 1 for none
   */
  static WidgetVisit of(Browser browser, String url, int slowdown) {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
      Page page = context.newPage();
      CDPSession devtools = context.newCDPSession(page);
      Traffic traffic = Traffic.of(devtools);
      devtools.send("Performance.enable");
      Chromium.slowLine(devtools);
      Chromium.slowDown(devtools, slowdown);
      page.navigate(url);
      double seen = ((Number) page.waitForFunction("() => window.seen").jsonValue()).doubleValue();
      page.waitForTimeout(SETTLED_MILLIS * (double) slowdown);
      JsonObject metrics = devtools.send("Performance.getMetrics");
      long bytes =
          traffic.loaded().stream()
              .filter(one -> !one.type().equals("Document"))
              .mapToLong(Traffic.Loaded::bytes)
              .sum();
      return new WidgetVisit(
          seen, millis(metrics, "TaskDuration"), millis(metrics, "ScriptDuration"), bytes);
    }
  }

  private static double millis(JsonObject metrics, String name) {
    for (JsonElement metric : metrics.getAsJsonArray("metrics")) {
      if (metric.getAsJsonObject().get("name").getAsString().equals(name)) {
        return metric.getAsJsonObject().get("value").getAsDouble() * 1000;
      }
    }
    throw new IllegalStateException("This Chromium doesn't know " + name);
  }
}
