package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.echolot.launcher.Service;
import java.util.List;

/** What somebody does in the studio. */
record StudioUser(Page page) {

  /**
   * Logs in and opens a page of the studio.
   *
   * @param hash which one, e.g. {@code #/journeys/customer}
   */
  static StudioUser open(
      World world, BrowserContext context, List<String> troubles, String user, String hash) {
    Page page = Browser.page(context, troubles);
    String studio = world.url(Service.SURVEY) + "/studio/";
    page.navigate(world.url(Service.SURVEY) + "/");
    page.locator("#username").fill(user);
    page.locator("#password").fill("echolot");
    page.locator("#kc-login").click();
    page.waitForURL(studio + "**");
    page.navigate(studio + hash);
    return new StudioUser(page);
  }

  StudioUser seesHeading(String name) {
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)).first())
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

  void saves() {
    button("Speichern").click();
    assertThat(page.getByText("Alles gespeichert")).isVisible();
  }

  /** axe finds nothing, and the page is no wider than its window. */
  void isBarredByNothing(String what) {
    assertThat(
            new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                    .map(rule -> what + ": " + rule.getId() + " " + rule.getNodes())
                    .toList())
        .isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits", what)
        .isEqualTo(true);
  }
}
