package io.echolot.surveys.authoring.survey.check;

import io.echolot.contracts.survey.Theme;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Design tokens have a form in which they can do no harm in a style sheet.
 *
 * @param theme what is checked
 * @param findings what is wrong goes here
 */
record ThemeChecks(Theme theme, Findings findings) {

  private static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");
  private static final Pattern RADIUS = Pattern.compile("[0-9]{1,2}px");
  private static final Pattern FONT = Pattern.compile("[\\p{L}0-9 ,'\"-]{1,200}");

  void check() {
    colours()
        .forEach(
            (token, colour) -> form(token, colour, COLOUR, "must be a colour such as #0b6e6e"));
    form("radius", theme.radius(), RADIUS, "must be from 0px to 99px");
    form("font", theme.font(), FONT, "must be names of fonts such as Inter, sans-serif");
  }

  private void form(String token, String value, Pattern form, String message) {
    if (!value.isEmpty() && !form.matcher(value).matches()) {
      findings.add("theme." + token, message);
    }
  }

  private Map<String, String> colours() {
    Map<String, String> colours = new LinkedHashMap<>();
    colours.put("accent", theme.accent());
    colours.put("onAccent", theme.onAccent());
    colours.put("background", theme.background());
    colours.put("text", theme.text());
    colours.put("muted", theme.muted());
    colours.put("border", theme.border());
    colours.put("soft", theme.soft());
    colours.put("accentDark", theme.accentDark());
    colours.put("onAccentDark", theme.onAccentDark());
    colours.put("backgroundDark", theme.backgroundDark());
    colours.put("textDark", theme.textDark());
    colours.put("mutedDark", theme.mutedDark());
    colours.put("borderDark", theme.borderDark());
    colours.put("softDark", theme.softDark());
    return colours;
  }
}
