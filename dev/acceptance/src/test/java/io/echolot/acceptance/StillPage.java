package io.echolot.acceptance;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import io.echolot.launcher.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A page of the console that looks the same in each run: it is always the same time there, also in
 * what services say of when something was made, and nothing tells on which ports they run.
 */
final class StillPage {

  private static final int HEIGHT = 800;
  private static final int TALLEST = 1400;
  private static final int TRIES = 20;
  private static final double MOMENT = 250;

  private static final Pattern TIME =
      Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)\"");

  /** When all that this run has made was made, as the pictures have it. */
  private static final String MADE = "\"" + StillData.NOW.minus(Duration.ofHours(1)) + "\"";

  /** Every port is that of the usual gateway, wherever it stands. */
  private static final String HIDE_PORTS =
      """
      () => {
        const port = /localhost:\\d+/g;
        const same = 'localhost:8082';
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (text.data.search(port) >= 0) {
            text.data = text.data.replace(port, same);
          }
        }
        for (const field of document.querySelectorAll('input, textarea')) {
          if (field.value.search(port) >= 0) {
            field.value = field.value.replace(port, same);
          }
        }
      }""";

  private final World world;
  private final Page page;
  private final Instant begun;
  private final int width;

  /**
   * Logs somebody in.
   *
   * @param begun when the services were started
   */
  StillPage(World world, BrowserContext context, String who, Instant begun, int width) {
    this.world = world;
    this.begun = begun;
    this.width = width;
    this.page = ConsoleUser.open(world, context, Browser.troubles(), who, "").page();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    page.locator("h1").waitFor();
    page.clock().setFixedTime(Date.from(StillData.NOW));
    page.route(
        address -> address.contains("/v1/") && !address.contains("/v1/live"), this::atThatTime);
  }

  private void atThatTime(Route route) {
    if (!route.request().resourceType().equals("fetch")) {
      route.resume();
      return;
    }
    APIResponse answer = route.fetch();
    String type = answer.headers().getOrDefault("content-type", "");
    Route.FulfillOptions same = new Route.FulfillOptions().setResponse(answer);
    route.fulfill(type.contains("json") ? same.setBody(still(answer.text())) : same);
  }

  private String still(String json) {
    return TIME.matcher(json).replaceAll(this::still);
  }

  private String still(MatchResult time) {
    return Instant.parse(time.group(1)).isBefore(begun) ? time.group() : MADE;
  }

  /** A picture of a screen, once it has come to rest: as tall as it is, within reason. */
  byte[] shoot(String address) {
    page.setViewportSize(width, HEIGHT);
    page.navigate(world.url(Service.SURVEY) + "/console/" + address);
    page.locator("h1").first().waitFor();
    page.waitForFunction("() => !document.querySelector('.mantine-Skeleton-root')");
    rested();
    int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    page.setViewportSize(width, Math.min(TALLEST, Math.max(HEIGHT, height)));
    page.evaluate("document.activeElement.blur()");
    rested();
    page.evaluate(HIDE_PORTS);
    return picture();
  }

  private void rested() {
    byte[] before = picture();
    for (int i = 0; i < TRIES; i++) {
      page.waitForTimeout(MOMENT);
      byte[] after = picture();
      if (Arrays.equals(before, after)) {
        return;
      }
      before = after;
    }
  }

  private byte[] picture() {
    return page.screenshot(
        new Page.ScreenshotOptions()
            .setAnimations(ScreenshotAnimations.DISABLED)
            .setMaskColor("#8a8f98")
            .setMask(List.of(page.locator("img[src*='/qr.']"))));
  }
}
