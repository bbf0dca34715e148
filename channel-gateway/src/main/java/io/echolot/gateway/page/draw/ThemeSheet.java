package io.echolot.gateway.page.draw;

import io.echolot.contracts.survey.Theme;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A survey's design tokens as a style sheet: the custom properties that the widget and the pages'
 * style sheets know. The page names the hash of it in its Content-Security-Policy.
 */
public final class ThemeSheet {

  /** Nothing that could end a declaration or the element. */
  private static final Pattern HARMLESS = Pattern.compile("[#\\w ,.'\"%()-]{1,200}");

  private final String css;

  public ThemeSheet(Theme theme) {
    Map<String, String> tokens = new LinkedHashMap<>();
    tokens.put("accent", theme.accent());
    tokens.put("on-accent", theme.onAccent());
    tokens.put("background", theme.background());
    tokens.put("text", theme.text());
    tokens.put("muted", theme.muted());
    tokens.put("border", theme.border());
    tokens.put("soft", theme.soft());
    tokens.put("accent-dark", theme.accentDark());
    tokens.put("on-accent-dark", theme.onAccentDark());
    tokens.put("background-dark", theme.backgroundDark());
    tokens.put("text-dark", theme.textDark());
    tokens.put("muted-dark", theme.mutedDark());
    tokens.put("border-dark", theme.borderDark());
    tokens.put("soft-dark", theme.softDark());
    tokens.put("radius", theme.radius());
    tokens.put("font", theme.font());
    css =
        tokens.entrySet().stream()
            .filter(token -> HARMLESS.matcher(token.getValue()).matches())
            .map(token -> "--echolot-" + token.getKey() + ":" + token.getValue())
            .collect(Collectors.joining(";", ":root{", "}"));
  }

  public String css() {
    return css;
  }

  /** As a source of {@code style-src} (CSP Level 3). */
  public String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
