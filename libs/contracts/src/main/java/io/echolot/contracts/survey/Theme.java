package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Design tokens of a survey, from which the widget and the hosted page draw it. Colours are in
 * hexadecimal, e.g. {@code #0b6e6e}; those that end in {@code Dark} are for the dark scheme. Each
 * is empty for the usual one; CSS custom properties of the embedding page go before them.
 *
 * @param accent of buttons and what is chosen
 * @param onAccent of text on the accent
 * @param background of the card
 * @param text of text
 * @param muted of hints
 * @param border of boxes
 * @param soft of what may be chosen
 * @param radius of corners, e.g. {@code 12px}
 * @param font a CSS font-family list, e.g. {@code Inter, sans-serif}; nothing is loaded for it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Theme(
    String accent,
    String onAccent,
    String background,
    String text,
    String muted,
    String border,
    String soft,
    String accentDark,
    String onAccentDark,
    String backgroundDark,
    String textDark,
    String mutedDark,
    String borderDark,
    String softDark,
    String radius,
    String font) {

  public static final Theme USUAL =
      new Theme("", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");

  public Theme {
    accent = given(accent);
    onAccent = given(onAccent);
    background = given(background);
    text = given(text);
    muted = given(muted);
    border = given(border);
    soft = given(soft);
    accentDark = given(accentDark);
    onAccentDark = given(onAccentDark);
    backgroundDark = given(backgroundDark);
    textDark = given(textDark);
    mutedDark = given(mutedDark);
    borderDark = given(borderDark);
    softDark = given(softDark);
    radius = given(radius);
    font = given(font);
  }

  private static String given(String token) {
    return token == null ? "" : token;
  }

  /** What isn't written to JSON. */
  public static final class Absent {
    @Override
    public boolean equals(Object theme) {
      return theme == null || USUAL.equals(theme);
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }
}
