package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import io.echolot.survey.answer.VisibleText;
import java.util.List;

/** Reads a message, or what was clicked, as the answer of one question. */
final class AnswerParser {

  private final Question question;
  private final String language;

  AnswerParser(Question question, String language) {
    this.question = question;
    this.language = language;
  }

  Reading parse(String message) {
    Reading plain = plain(message);
    boolean takesBack =
        question.kind().isScored()
            || question.kind().isChoice()
            || question.kind() == QuestionKind.NUMBER
            || question.kind() == QuestionKind.CONSENT;
    return plain instanceof Reading.Understood || !takesBack
        ? plain
        : SecondThoughts.in(message, question, language, this::plain).orElse(plain);
  }

  private Reading plain(String message) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> score(message);
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE ->
          new ChoiceParser(question, language).parse(message);
      case RANKING -> new ChoiceParser(question, language).parseRanking(message);
      case NUMBER -> number(message);
      case DATE -> DateParser.parse(message, question.limits(), language);
      case CONSENT -> PlainParser.consent(message, question.required(), language);
      case TEXT -> text(message);
      case MATRIX, CONTACT, ADDRESS, STATEMENT, FILE -> Reading.unclear(Reason.NOT_UNDERSTOOD);
    };
  }

  private Reading score(String message) {
    Reading read = new ScoreParser(question.lowest(), question.highest(), language).parse(message);
    return read instanceof Reading.Unclear
        ? ScaleEnds.in(message, question, language)
            .or(() -> ScaleEnds.beside(message, question, language))
            .map(this::score)
            .orElse(read)
        : read;
  }

  private Reading number(String message) {
    Reading plain = PlainParser.number(message, question.limits());
    if (plain instanceof Reading.Unclear unclear && unclear.reason() == Reason.NOT_UNDERSTOOD) {
      return NumberParser.in(message, question, language)
          .map(said -> PlainParser.number(said, question.limits()))
          .orElse(plain);
    }
    return plain;
  }

  /** A click is exact, so it is only checked against the question. */
  Reading check(AnswerValue value) {
    if (value instanceof AnswerValue.Text text) {
      return parse(text.text());
    }
    if (value instanceof AnswerValue.Flag flag) {
      return question.kind() == QuestionKind.CONSENT
          ? PlainParser.consent(flag.agreed(), question.required())
          : Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return question.kind() == QuestionKind.NUMBER
          ? PlainParser.number(decimal.number(), question.limits())
          : Reading.unclear(Reason.FRACTION);
    }
    if (value instanceof AnswerValue.Score score) {
      return question.kind().isScored() ? score(score) : parse(Integer.toString(score.score()));
    }
    return value instanceof AnswerValue.Choices chosen
        ? choices(chosen)
        : Reading.unclear(Reason.NOT_UNDERSTOOD);
  }

  private Reading score(AnswerValue.Score score) {
    boolean within = score.score() >= question.lowest() && score.score() <= question.highest();
    return within ? understood(score) : Reading.unclear(Reason.OUT_OF_RANGE);
  }

  private Reading choices(AnswerValue.Choices chosen) {
    List<Choice> known =
        chosen.keys().stream().distinct().flatMap(key -> question.choice(key).stream()).toList();
    if (known.size() < chosen.keys().size()) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    if (question.kind() == QuestionKind.RANKING) {
      return ChoiceParser.ranking(question, known);
    }
    return question.kind().isChoice()
        ? ChoiceParser.chosen(question, known)
        : Reading.unclear(Reason.NOT_UNDERSTOOD);
  }

  private Reading text(String message) {
    String text = message.strip();
    if (VisibleText.isBlank(text)) {
      return Reading.unclear(Reason.EMPTY);
    }
    if (text.length() < question.limits().minLength()) {
      return Reading.unclear(Reason.TOO_SHORT);
    }
    String pattern = question.limits().pattern();
    if (pattern.isEmpty() && Requests.asksWho(text, language)) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    if (pattern.isEmpty()) {
      return understood(new AnswerValue.Text(text));
    }
    if (text.length() > question.longestText()) {
      return Reading.unclear(Reason.TOO_LONG);
    }
    return Patterned.in(text, question, language)
        .map(
            found ->
                (Reading)
                    new Reading.Understood(
                        new AnswerValue.Text(found), Patterned.behind(found, text)))
        .orElseGet(() -> Reading.unclear(Reason.NOT_UNDERSTOOD));
  }

  private static Reading understood(AnswerValue value) {
    return new Reading.Understood(value, "");
  }
}
