package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A real Chromium, the system's own, started once. */
final class Browser {

  /** How long is waited for what is to be seen, in milliseconds. */
  private static final double PATIENCE = 20_000;

  /** What fades in is pale until it is there; it begins a moment after it was put there. */
  private static final String SETTLED =
      """
      async () => {
        await new Promise(begun => requestAnimationFrame(() => setTimeout(begun, 50)))
        await Promise.allSettled(document.getAnimations()
          .filter(one => one.effect?.getComputedTiming().endTime < Infinity)
          .map(one => one.finished))
      }
      """;

  /** The innermost elements that make a page wider than its window. */
  private static final String TOO_WIDE =
      """
      () => {
        const root = document.documentElement
        if (root.scrollWidth <= window.innerWidth) {
          return []
        }
        const wide = [...document.body.querySelectorAll('*')].filter(
          element => element.getBoundingClientRect().right > window.innerWidth + 0.5)
        return wide
          .filter(element => !wide.some(other => other !== element && element.contains(other)))
          .map(element => element.outerHTML.slice(0, 300))
          .concat('page: ' + root.scrollWidth)
      }
      """;

  private static final String CUT =
      """
      () => [...document.querySelectorAll('.mantine-Button-label')]
        .filter(label => label.scrollWidth > label.clientWidth + 1)
        .map(label => label.textContent)
      """;

  private static com.microsoft.playwright.Browser chromium;

  private Browser() {}

  /** Where Chromium is; {@code ./echolot test} installs it where it can, and says if it can't. */
  private static Optional<Path> executable() {
    String named = System.getenv().getOrDefault("ECHOLOT_CHROMIUM", "");
    return List.of(
            named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .stream()
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  static boolean isThere() {
    return executable().isPresent();
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      // Two cores serve four services and the browser; what is there sooner is seen sooner.
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable().orElseThrow())
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
    }
    return chromium;
  }

  /** A new, empty profile. */
  static BrowserContext open(int width, int height, ColorScheme scheme) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("de-DE")
                .setTimezoneId("Europe/Berlin")
                .setColorScheme(scheme)
                .setViewportSize(width, height));
  }

  /** The same, zoomed: so many CSS pixels, each of them as large as {@code zoom} others. */
  static BrowserContext zoomed(int width, int height, double zoom) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("de-DE")
                .setDeviceScaleFactor(zoom)
                .setViewportSize(width, height));
  }

  /** The same in a browser that runs no scripts. */
  static BrowserContext openWithoutScripts(int width, int height, ColorScheme scheme) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("de-DE")
                .setColorScheme(scheme)
                .setViewportSize(width, height));
  }

  /** A page that collects what goes wrong in it. */
  static Page page(BrowserContext context, List<String> troubles) {
    Page page = context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.onPageError(error -> troubles.add(error));
    page.onConsoleMessage(
        message -> {
          boolean trouble =
              message.type().equals("error") || message.text().contains("Content Security");
          if (trouble && !isAskedForWork(message)) {
            troubles.add(message.text() + " at " + message.location() + " on " + page.url());
          }
        });
    return page;
  }

  /** Tests answer faster than any person, so the gateway asks the widget for some work first. */
  private static boolean isAskedForWork(ConsoleMessage message) {
    return message.text().contains("403") && message.location().contains("/responses/");
  }

  /** Fills Keycloak's form in, as one of the demo's people. */
  static void logsIn(Page page, String user) {
    page.locator("#username").fill(user);
    page.locator("#password").fill("echolot");
    page.locator("#kc-login").click();
  }

  /**
   * axe finds nothing, the page is no wider than its window, and no button's words are cut.
   *
   * @param what is looked at, for the message
   */
  static void barsNobody(Page page, String what) {
    page.evaluate(SETTLED);
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> what + ": " + rule.getId() + " " + rule.getNodes())
                    .toList())
        .isEmpty();
    assertThat(page.evaluate(TOO_WIDE)).as("%s: what is too wide", what).isEqualTo(List.of());
    assertThat(page.evaluate(CUT)).as("%s: which buttons are cut", what).isEqualTo(List.of());
  }

  static List<String> troubles() {
    return new ArrayList<>();
  }

  /** Pictures for people, beside the test reports. */
  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }
}
