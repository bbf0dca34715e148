package io.echolot.surveys.records.alert.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message as Slack's incoming webhooks take it: blocks, and a text for notifications. Where Slack
 * reads mrkdwn, its three signs are escaped, so that nobody's words mention a channel or hide a
 * link; what was said is plain text.
 */
final class SlackForm {

  private SlackForm() {}

  static Map<String, Object> of(AlertText text) {
    List<Object> blocks = new ArrayList<>();
    blocks.add(section(mrkdwn("*" + escaped(text.title()) + "*")));
    if (!text.facts().isEmpty()) {
      blocks.add(
          section(
              mrkdwn(
                  text.facts().stream()
                      .map(fact -> "*" + escaped(fact.name()) + "* " + escaped(fact.value()))
                      .collect(Collectors.joining("\n")))));
    }
    if (!text.words().isEmpty()) {
      blocks.add(section(Map.of("type", "plain_text", "text", text.words(), "emoji", false)));
    }
    text.notes().forEach(note -> blocks.add(section(mrkdwn(escaped(note)))));
    blocks.add(section(mrkdwn("<" + text.link() + "|" + escaped(text.linkName()) + ">")));
    return Map.of("text", escaped(text.title()), "blocks", blocks);
  }

  private static Map<String, Object> section(Map<String, Object> text) {
    return Map.of("type", "section", "text", text);
  }

  private static Map<String, Object> mrkdwn(String text) {
    return Map.of("type", "mrkdwn", "text", text);
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
