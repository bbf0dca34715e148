package io.echolot.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/**
 * One visit of a page with an empty cache, over a slow line.
 *
 * @param heading milliseconds until its heading was there
 * @param content milliseconds until what it tells was there
 * @param largest milliseconds until the largest contentful paint
 * @param requests how many there were
 * @param bytes over the network with headers, as compressed
 * @param first of these, those that were there before the heading, without calls of the API
 */
record PageVisit(
    double heading, double content, double largest, int requests, long bytes, long first) {

  private static final int PATIENCE_MILLIS = 60_000;

  /** Until charts are drawn and nothing more comes. */
  private static final int SETTLED_MILLIS = 1_500;

  /** Notes when elements are there; what was drawn is noted by the browser. */
  private static final String WATCH =
      """
      window.seen = {};
      window.largest = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          window.largest = entry.startTime;
        }
      }).observe({type: 'largest-contentful-paint', buffered: true});
      const wanted = %s;
      const look = () => {
        for (const [name, selector] of Object.entries(wanted)) {
          if (!(name in seen) && document.querySelector(selector)) {
            seen[name] = performance.now();
          }
        }
        if (Object.keys(seen).length < Object.keys(wanted).length) {
          requestAnimationFrame(look);
        }
      };
      look();
      """;

  /** A new profile, of somebody who is logged in if there is a session. */
  static BrowserContext context(Chromium chromium, String session) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setLocale("de-DE").setViewportSize(1280, 900);
    return chromium
        .browser()
        .newContext(session.isEmpty() ? options : options.setStorageState(session));
  }

  /**
   * Opens it.
   *
   * @param session the browser's state, or empty
   * @param title selects the heading
   * @param content selects what is waited for
   * @param slower how much slower the processor is
   */
  static PageVisit of(
      Chromium chromium, String session, String url, String title, String content, int slower) {
    try (BrowserContext context = context(chromium, session)) {
      Page page = context.newPage();
      CDPSession devtools = context.newCDPSession(page);
      Traffic traffic = Traffic.of(devtools);
      Chromium.slowLine(devtools);
      Chromium.slowDown(devtools, slower);
      JsonObject wanted = new JsonObject();
      wanted.addProperty("heading", title);
      wanted.addProperty("content", content);
      page.addInitScript(WATCH.formatted(wanted));
      page.navigate(url);
      page.waitForFunction(
          "() => seen.heading && seen.content",
          null,
          new Page.WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
      page.waitForTimeout(SETTLED_MILLIS * (double) slower);
      double heading = number(page, "seen.heading");
      List<Traffic.Loaded> loaded = traffic.loaded();
      return new PageVisit(
          heading,
          number(page, "seen.content"),
          number(page, "largest"),
          loaded.size(),
          bytes(loaded.stream()),
          bytes(loaded.stream().filter(one -> !isCall(one) && one.at() <= heading)));
    }
  }

  private static boolean isCall(Traffic.Loaded one) {
    return one.type().equals("Fetch") || one.type().equals("XHR");
  }

  private static long bytes(Stream<Traffic.Loaded> loaded) {
    return loaded.mapToLong(Traffic.Loaded::bytes).sum();
  }

  private static double number(Page page, String expression) {
    return ((Number) page.evaluate(expression)).doubleValue();
  }
}
