package io.echolot.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a respondent does with the widget on a page. */
record WidgetUser(Page page) {

  Locator widget() {
    return page.locator("echolot-survey");
  }

  Locator role(AriaRole role, String name) {
    return widget().getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  WidgetUser sees(String text) {
    // The end waits up to 5 s to hear whether the answers are safe.
    assertThat(widget().getByText(text).first()).isVisible();
    return this;
  }

  /** Chooses a radio button, which lies invisible over its tile. */
  WidgetUser picks(String label) {
    role(AriaRole.RADIO, label).click(new Locator.ClickOptions().setForce(true));
    return this;
  }

  WidgetUser ticks(String label) {
    role(AriaRole.CHECKBOX, label).click(new Locator.ClickOptions().setForce(true));
    return this;
  }

  WidgetUser types(String label, String text) {
    widget().getByLabel(label).fill(text);
    return this;
  }

  WidgetUser presses(String button) {
    role(AriaRole.BUTTON, button).click();
    return this;
  }

  WidgetUser next() {
    return presses("Weiter");
  }
}
