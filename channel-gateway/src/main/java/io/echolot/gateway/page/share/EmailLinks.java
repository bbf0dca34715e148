package io.echolot.gateway.page.share;

import io.echolot.gateway.page.form.Prefill;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The links in an e-mail. The query of the snippet goes on to them. Its {@code t} may be what the
 * mail tool puts a recipient's own token for, which it must find unchanged.
 */
final class EmailLinks {

  /** {{token}}, *|TOKEN|*, %%token%%, ${token}, [[token]]. */
  private static final Pattern PLACE =
      Pattern.compile(
          "\\{\\{[\\w .-]+}}|\\*\\|[\\w:.-]+\\|\\*|%%[\\w.-]+%%|\\$\\{[\\w.-]+}|\\[\\[[\\w.-]+]]");

  private final String page;
  private final String passedOn;

  EmailLinks(String page, Map<String, List<String>> query) {
    this.page = page;
    List<String> parts = new ArrayList<>();
    query.forEach(
        (name, values) -> {
          if (!name.startsWith(Prefill.PREFIX)) {
            values.forEach(value -> parts.add(encoded(name) + "=" + kept(value)));
          }
        });
    this.passedOn = String.join("&", parts);
  }

  /** A link that opens the survey. */
  String opening() {
    return passedOn.isEmpty() ? page : page + "?" + passedOn;
  }

  /** A link that answers a question. */
  String answering(String question, String value) {
    return page
        + "?"
        + (passedOn.isEmpty() ? "" : passedOn + "&")
        + "via=email&"
        + Prefill.PREFIX
        + encoded(question)
        + "="
        + encoded(value);
  }

  private static String kept(String value) {
    return PLACE.matcher(value).matches() ? value : encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
