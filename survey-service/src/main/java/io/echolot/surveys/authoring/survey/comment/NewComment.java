package io.echolot.surveys.authoring.survey.comment;

import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.base.Keys;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says, e.g. {@code {"question": "why", "text": "Isn't that too personal?"}}.
 *
 * @param question the key of the question of which it speaks; of the whole survey if absent
 * @param text the words, at most {@value #LONGEST} characters
 */
public record NewComment(String question, String text) {

  static final int LONGEST = 2_000;

  public NewComment {
    question = question == null ? "" : question;
    text = text == null ? "" : text.strip();
  }

  /** What is wrong with it; empty if nothing is. */
  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    if (!question.isEmpty() && !Keys.isKey(question)) {
      found.add(Keys.violation("question"));
    }
    if (text.isEmpty()) {
      found.add(new Violation("text", "must not be empty"));
    }
    if (text.length() > LONGEST) {
      found.add(new Violation("text", "must not be longer than " + LONGEST + " characters"));
    }
    return found;
  }
}
