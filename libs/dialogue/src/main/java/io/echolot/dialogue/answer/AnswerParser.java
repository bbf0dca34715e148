package io.echolot.dialogue.answer;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.choice.ChoiceParser;
import io.echolot.dialogue.command.Requests;
import io.echolot.dialogue.plain.DateParser;
import io.echolot.dialogue.plain.NumberParser;
import io.echolot.dialogue.plain.Patterned;
import io.echolot.dialogue.plain.PlainParser;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.score.ScaleEnds;
import io.echolot.dialogue.score.ScoreParser;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a message, or what was clicked, as the answer of one question. */
public final class AnswerParser {

  private static final Set<Reason> UNREADABLE = EnumSet.of(Reason.EMPTY, Reason.TOO_SHORT);

  private final Question question;
  private final String language;

  public AnswerParser(Question question, String language) {
    this.question = question;
    this.language = language;
  }

  public Reading parse(String message) {
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
      case DATE -> DateParser.parse(message, question, language);
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
            .map(end -> Reading.judged(question, end))
            .orElse(read)
        : read;
  }

  private Reading number(String message) {
    Reading plain = PlainParser.number(message, question);
    if (plain instanceof Reading.Unclear unclear && unclear.reason() == Reason.NOT_UNDERSTOOD) {
      return NumberParser.in(message, question, language)
          .map(said -> Reading.judged(question, AnswerValue.of(said)))
          .orElse(plain);
    }
    return plain;
  }

  /** A click is exact, so it is only checked against the question. */
  public Reading check(AnswerValue value) {
    if (value instanceof AnswerValue.Text text) {
      return parse(text.text());
    }
    if (value instanceof AnswerValue.Score score && !question.kind().isScored()) {
      return parse(Integer.toString(score.score()));
    }
    return Reading.judged(
        question,
        value instanceof AnswerValue.Choices chosen && question.kind().isChoice()
            ? inOrder(chosen)
            : value);
  }

  /** As the question lists them. */
  private AnswerValue inOrder(AnswerValue.Choices chosen) {
    List<String> known = question.choices().stream().map(Choice::key).toList();
    return new AnswerValue.Choices(
        chosen.keys().stream().sorted(Comparator.comparingInt(known::indexOf)).toList());
  }

  private Reading text(String message) {
    String text = message.strip();
    Reading judged = Reading.judged(question, new AnswerValue.Text(text));
    Optional<Reason> reason =
        judged instanceof Reading.Unclear unclear
            ? Optional.of(unclear.reason())
            : Optional.empty();
    if (reason.filter(UNREADABLE::contains).isPresent()) {
      return judged;
    }
    if (!question.limits().pattern().isEmpty()) {
      return reason.filter(Reason.TOO_LONG::equals).isPresent() ? judged : patterned(text);
    }
    // What is too long is cut, and said to be.
    return Requests.asksWho(text, language)
        ? Reading.unclear(Reason.NOT_UNDERSTOOD)
        : new Reading.Understood(new AnswerValue.Text(text), "");
  }

  private Reading patterned(String text) {
    return Patterned.in(text, question, language)
        .map(
            found ->
                Reading.judged(question, new AnswerValue.Text(found))
                    .with(Patterned.behind(found, text)))
        .orElseGet(() -> Reading.unclear(Reason.NOT_UNDERSTOOD));
  }
}
