package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Question;
import java.util.ArrayList;
import java.util.List;

/** A question as an SMS: what its author wrote, without our words on how to answer. */
final class SmsText {

  private SmsText() {}

  static String of(Question question, String language) {
    List<String> lines = new ArrayList<>();
    if (question.title() != null) {
      lines.add(in(question.title(), language));
    }
    lines.add(in(question.description(), language));
    lines.add(scale(in(question.low(), language), in(question.high(), language), question));
    for (int i = 0; i < question.choices().size(); i++) {
      LocalizedText label = question.choices().get(i).label();
      lines.add((i + 1) + " " + (label == null ? "" : in(label, language)));
    }
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private static String in(LocalizedText text, String language) {
    return text.in(language, language);
  }

  private static String scale(String low, String high, Question question) {
    return low.isEmpty() || high.isEmpty() || question.kind() == null
        ? ""
        : "(%d = %s, %d = %s)".formatted(question.lowest(), low, question.highest(), high);
  }
}
