package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.echolot.launcher.Service;
import java.util.List;

/** What somebody does in the console. */
record ConsoleUser(Page page) {

  /**
   * Opens one of the console's screens and logs in on the way.
   *
   * @param screen its path and query, e.g. {@code surveys?state=draft}
   */
  static ConsoleUser open(
      World world, BrowserContext context, List<String> troubles, String user, String screen) {
    Page page = Browser.page(context, troubles);
    page.navigate(world.url(Service.SURVEY) + "/console/" + screen);
    ConsoleUser console = new ConsoleUser(page);
    console.logsIn(user);
    return console;
  }

  private void logsIn(String user) {
    Browser.logsIn(page, user);
    page.waitForURL("**/console/**");
  }

  /** Logs in in a tab that was opened for it, and closes then. */
  void logsInAndLeaves(String user) {
    page.waitForClose(() -> Browser.logsIn(page, user));
  }

  ConsoleUser seesHeading(String name) {
    assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1)))
        .isVisible();
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /**
   * Takes by the keyboard what can be moved; dnd-kit hears of arrows only a moment after it says
   * so.
   */
  void takes(String name) {
    Locator handle = button(name);
    handle.press("Space");
    assertThat(handle).hasAttribute("aria-pressed", "true");
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");
  }

  /** As {@link Browser#barsNobody}. */
  void isBarredByNothing(String what) {
    Browser.barsNobody(page, what);
  }
}
