package io.echolot.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import io.echolot.devstack.DevStackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The system's own Chromium, and how a phone on the way has it.
 *
 * @param browser to open pages in
 */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  /** Milliseconds that each request waits, and bytes a second: a good 4G line. */
  private static final int LATENCY = 40;

  private static final int BANDWIDTH = 10_000_000 / 8;

  /**
   * Starts it.
   *
   * @throws DevStackException if there is none
   */
  static Chromium start() {
    Path executable = executable();
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update")));
    return new Chromium(playwright, browser);
  }

  private static Path executable() {
    return List.of(
            System.getenv().getOrDefault("ECHOLOT_CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .stream()
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new DevStackException(
                    "No Chromium found: install it, or name it in ECHOLOT_CHROMIUM."));
  }

  /** Puts the line between a page and the servers; network events must be on. */
  static void slowLine(CDPSession devtools) {
    JsonObject line = number("latency", LATENCY);
    line.addProperty("offline", false);
    line.addProperty("downloadThroughput", BANDWIDTH);
    line.addProperty("uploadThroughput", BANDWIDTH);
    devtools.send("Network.emulateNetworkConditions", line);
  }

  /**
   * Slows the processor down for a page.
   *
   * @param times 1 for not at all
   */
  static void slowDown(CDPSession devtools, int times) {
    devtools.send("Emulation.setCPUThrottlingRate", number("rate", times));
  }

  private static JsonObject number(String name, int value) {
    JsonObject object = new JsonObject();
    object.addProperty(name, value);
    return object;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
