package io.echolot.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody does in a table of responses, by mouse and keyboard.
 *
 * @param in where its parts are
 */
record TableUser(Page page, Parts in) {

  /**
   * Selectors of a page's parts.
   *
   * @param count says how many rows there are
   * @param channel a field that narrows them to a channel
   * @param option what is clicked then; empty where the keyboard does it
   */
  record Parts(
      String count, String search, String channel, String option, String box, String link) {}

  static final Parts CONSOLE =
      new Parts(
          "[role=status]",
          "input[type=search]",
          "input[role=combobox] >> nth=1",
          "[role=option]:visible >> nth=0",
          "tbody input[type=checkbox]",
          "tbody a");

  static final Parts BARE =
      new Parts("#count", "#search", "#channel", "", "tbody input", "tbody tr:not([hidden]) a");

  private static final int BOXES = 8;
  private static final int PAGES = 10;
  private static final String WORD = "friendly";

  /** Between two keys, as somebody types who is quick. */
  private static final int KEY_MILLIS = 120;

  private static final int PATIENCE_MILLIS = 120_000;

  /** How long each took; begins when all rows are there. */
  Map<String, Interactions> works(int rows, int slower) {
    holds(rows);
    CDPSession devtools = session(page.context());
    Chromium.slowDown(devtools, slower);
    Interactions.watch(page);
    Map<String, Interactions> found = new LinkedHashMap<>();
    found.put("scroll", Interactions.since(page, scrolls()));
    found.put("select", Interactions.since(page, selects()));
    found.put("search", Interactions.since(page, searches(rows)));
    found.put("filter", Interactions.since(page, filters()));
    found.put("open", Interactions.since(page, opens()));
    return found;
  }

  private CDPSession session(BrowserContext context) {
    return context.newCDPSession(page);
  }

  private void holds(int rows) {
    String all = "%,d".formatted(rows).replace(',', '.');
    page.locator(in.count())
        .filter(new Locator.FilterOptions().setHasText(all))
        .first()
        .waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
  }

  private int scrolls() {
    page.evaluate("document.activeElement.blur()");
    for (int i = 0; i < PAGES; i++) {
      press("PageDown");
    }
    press("End");
    press("PageUp");
    press("Home");
    return PAGES + 3;
  }

  /** Some rows, and then with Shift all from there to the one before the last that is drawn. */
  private int selects() {
    for (int i = 0; i < BOXES; i++) {
      click(page.locator(in.box()).nth(i));
    }
    press("End");
    page.waitForTimeout(KEY_MILLIS * 4.0);
    page.keyboard().down("Shift");
    click(page.locator(in.box()).last());
    page.keyboard().up("Shift");
    press("Home");
    return BOXES + 3;
  }

  private int searches(int rows) {
    click(page.locator(in.search()));
    for (char letter : WORD.toCharArray()) {
      press(Character.toString(letter));
    }
    page.waitForTimeout(KEY_MILLIS * 10.0);
    press("Control+a");
    press("Delete");
    holds(rows);
    return WORD.length() + 3;
  }

  private int filters() {
    Locator channel = page.locator(in.channel());
    if (in.option().isEmpty()) {
      channel.focus();
      press("ArrowDown");
      return 1;
    }
    click(channel);
    click(page.locator(in.option()));
    page.waitForTimeout(KEY_MILLIS * 10.0);
    return 2;
  }

  private int opens() {
    click(page.locator(in.link()).nth(2));
    page.waitForTimeout(KEY_MILLIS * 10.0);
    return 1;
  }

  private void press(String key) {
    page.keyboard().press(key);
    page.waitForTimeout(KEY_MILLIS);
  }

  /** As the hand does it: without asking the page whether it is ready, which takes its time. */
  private void click(Locator part) {
    part.waitFor();
    BoundingBox box = part.boundingBox();
    page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    page.waitForTimeout(KEY_MILLIS * 2.0);
  }
}
