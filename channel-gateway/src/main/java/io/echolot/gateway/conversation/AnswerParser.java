package io.echolot.gateway.conversation;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;

/** Reads a message, or what was clicked, as the answer of one question. */
final class AnswerParser {

  private final Question question;
  private final String language;

  AnswerParser(Question question, String language) {
    this.question = question;
    this.language = language;
  }

  Reading parse(String message) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING ->
          new ScoreParser(question.lowest(), question.highest(), language).parse(message);
      case SINGLE_CHOICE, MULTIPLE_CHOICE -> new ChoiceParser(question).parse(message);
      case TEXT -> text(message);
    };
  }

  /** A click is exact, so it is only checked against the question. */
  Reading check(AnswerValue value) {
    if (value instanceof AnswerValue.Text text) {
      return parse(text.text());
    }
    if (value instanceof AnswerValue.Score score) {
      return question.kind().isScored() ? score(score) : parse(Integer.toString(score.score()));
    }
    return choices((AnswerValue.Choices) value);
  }

  private Reading score(AnswerValue.Score score) {
    boolean within = score.score() >= question.lowest() && score.score() <= question.highest();
    return within ? understood(score) : Reading.unclear(Reason.OUT_OF_RANGE);
  }

  private Reading choices(AnswerValue.Choices chosen) {
    var offered = question.choices().stream().map(choice -> choice.key()).toList();
    if (!question.kind().isChoice() || !offered.containsAll(chosen.keys())) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    var inOrder = offered.stream().filter(chosen.keys()::contains).toList();
    return switch (inOrder.size()) {
      case 0 -> Reading.unclear(Reason.EMPTY);
      case 1 -> understood(new AnswerValue.Choices(inOrder));
      default ->
          question.kind() == QuestionKind.SINGLE_CHOICE
              ? Reading.unclear(Reason.AMBIGUOUS)
              : understood(new AnswerValue.Choices(inOrder));
    };
  }

  private Reading text(String message) {
    String text = message.strip();
    if (text.isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    return text.length() > question.longestText()
        ? Reading.unclear(Reason.TOO_LONG)
        : understood(new AnswerValue.Text(text));
  }

  private static Reading understood(AnswerValue value) {
    return new Reading.Understood(value, "");
  }
}
