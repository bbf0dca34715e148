package io.echolot.surveys.records.alert.message;

import java.util.stream.Collectors;

/**
 * A message as an e-mail.
 *
 * @param subject one line
 * @param text plain text
 * @param html the same as a page
 */
record MailForm(String subject, String text, String html) {

  static MailForm of(AlertText text) {
    return new MailForm(text.title(), plain(text), page(text));
  }

  private static String plain(AlertText text) {
    StringBuilder plain = new StringBuilder(text.title()).append("\n\n");
    text.facts()
        .forEach(fact -> plain.append(fact.name()).append(": ").append(fact.value()).append('\n'));
    if (!text.words().isEmpty()) {
      plain.append('\n').append(text.words()).append('\n');
    }
    text.notes().forEach(note -> plain.append('\n').append(note).append('\n'));
    return plain
        .append('\n')
        .append(text.linkName())
        .append(": ")
        .append(text.link())
        .append('\n')
        .toString();
  }

  private static String page(AlertText text) {
    String facts =
        text.facts().stream()
            .map(
                fact ->
                    "<tr><th align=\"left\">%s</th><td>%s</td></tr>"
                        .formatted(escaped(fact.name()), escaped(fact.value())))
            .collect(Collectors.joining());
    String words =
        text.words().isEmpty()
            ? ""
            : "<blockquote style=\"white-space:pre-line\">%s</blockquote>"
                .formatted(escaped(text.words()));
    String notes =
        text.notes().stream()
            .map(note -> "<p>%s</p>".formatted(escaped(note)))
            .collect(Collectors.joining());
    return "<!doctype html><meta charset=\"utf-8\"><h2>%s</h2><table cellpadding=\"4\">%s</table>%s%s<p><a href=\"%s\">%s</a></p>"
        .formatted(
            escaped(text.title()),
            facts,
            words,
            notes,
            escaped(text.link()),
            escaped(text.linkName()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
