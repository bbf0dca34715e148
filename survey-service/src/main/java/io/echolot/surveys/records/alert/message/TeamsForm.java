package io.echolot.surveys.records.alert.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A message as the workflow "Post to a channel when a webhook request is received" of Microsoft
 * Teams takes it: an Adaptive Card in an envelope. Text stands in runs, which know no Markdown, so
 * that nobody's words hide a link.
 */
final class TeamsForm {

  /** Teams drops a message of 28 kB, and a block for each of many short lines comes to more. */
  private static final int MOST_LINES = 20;

  private TeamsForm() {}

  static Map<String, Object> of(AlertText text) {
    List<Object> body = new ArrayList<>();
    body.add(block(List.of(run(text.title(), "Bolder"))));
    for (AlertText.Fact fact : text.facts()) {
      body.add(block(List.of(run(fact.name() + " ", "Bolder"), run(fact.value(), "Default"))));
    }
    lines(text.words()).forEach(line -> body.add(block(List.of(run(line, "Default")))));
    text.notes().forEach(note -> body.add(block(List.of(run(note, "Lighter")))));
    Map<String, Object> card =
        Map.of(
            "$schema",
            "http://adaptivecards.io/schemas/adaptive-card.json",
            "type",
            "AdaptiveCard",
            "version",
            "1.4",
            "body",
            body,
            "actions",
            List.of(
                Map.of("type", "Action.OpenUrl", "title", text.linkName(), "url", text.link())));
    return Map.of(
        "type",
        "message",
        "attachments",
        List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
  }

  private static List<String> lines(String words) {
    List<String> lines = words.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() <= MOST_LINES) {
      return lines;
    }
    List<String> joined = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
    joined.add(String.join(" ", lines.subList(MOST_LINES - 1, lines.size())));
    return joined;
  }

  private static Map<String, Object> block(List<Object> runs) {
    return Map.of("type", "RichTextBlock", "inlines", runs);
  }

  private static Map<String, Object> run(String text, String weight) {
    return Map.of("type", "TextRun", "text", text, "weight", weight);
  }
}
