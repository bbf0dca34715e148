package io.echolot.dialogue.score;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what an end of a scale means as its score: {@code very satisfied}. */
public final class ScaleEnds {

  private ScaleEnds() {}

  public static Optional<AnswerValue.Score> in(String message, Question question, String language) {
    if (question.kind() == QuestionKind.NPS) {
      // Whoever gives a 9 is very likely to recommend as well.
      return Optional.empty();
    }
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    boolean low = says(text, question.low());
    boolean high = says(text, question.high());
    return low == high
        ? Optional.empty()
        : Optional.of(new AnswerValue.Score(low ? question.lowest() : question.highest()));
  }

  /** What is left of {@code 10 very likely}: the number, if it is near the end that is named. */
  public static Optional<AnswerValue.Score> beside(
      String message, Question question, String language) {
    Phrasing text = Phrasing.of(message, Lexicon.of(language));
    int third = (question.highest() - question.lowest()) / 3;
    for (int at = text.from(); at < text.to(); at++) {
      OptionalInt number = text.number(at);
      boolean outer = at == text.from() || at + 1 == text.to();
      if (number.isPresent() && outer && text.to() - text.from() > 1) {
        int from = at == text.from() ? at + 1 : text.from();
        int to = at == text.from() ? text.to() : at;
        Phrasing words = text.part(from, to);
        int score = number.getAsInt();
        boolean low = says(words, question.low()) && score - question.lowest() <= third;
        boolean high = says(words, question.high()) && question.highest() - score <= third;
        boolean within = score >= question.lowest() && score <= question.highest();
        return within && low != high ? Optional.of(new AnswerValue.Score(score)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean says(Phrasing text, LocalizedText label) {
    return label.texts().values().stream().anyMatch(end -> says(text, Tokens.of(end)));
  }

  /** Whether the words of a label stand together, and nothing else does but a frame. */
  private static boolean says(Phrasing text, List<Token> label) {
    List<String> words = label.stream().filter(t -> t.is(Kind.WORD)).map(Token::text).toList();
    for (int at = text.from(); !words.isEmpty() && at + words.size() <= text.to(); at++) {
      List<String> here =
          text.tokens().subList(at, at + words.size()).stream().map(Token::text).toList();
      if (here.equals(words)
          && isFrame(text, text.from(), at)
          && isFrame(text, at + words.size(), text.to())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFrame(Phrasing text, int from, int to) {
    for (int at = from; at < to; at++) {
      boolean framed =
          text.isMark(at)
              || text.isWord(at)
                  && text.hasAny(at, Role.FRAME, Role.COURTESY, Role.RATES, Role.REGRET)
                  && !text.hasAny(at, Role.NEGATION, Role.HEDGE, Role.ALTERNATIVE);
      if (!framed) {
        return false;
      }
    }
    return true;
  }
}
