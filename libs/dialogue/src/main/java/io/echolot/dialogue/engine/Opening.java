package io.echolot.dialogue.engine;

import io.echolot.contracts.question.Question;
import io.echolot.dialogue.answer.AnswerParser;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A first message that names the survey and answers its first question at once: {@code NPS 9}. A
 * mere {@code 9} is no such message: whoever writes it was asked by somebody else.
 */
final class Opening {

  private Opening() {}

  static Optional<Reading.Understood> answerIn(String message, TurnDraft draft) {
    List<Token> tokens = Tokens.of(message);
    Question first = draft.question();
    if (tokens.size() < 2 || !first.kind().isScored()) {
      return Optional.empty();
    }
    return keywords(draft)
        .filter(keyword -> CaseFolding.bare(message).startsWith(keyword))
        .map(keyword -> afterKeyword(message, tokens, keyword))
        .flatMap(Optional::stream)
        .map(rest -> new AnswerParser(first, draft.language()).parse(rest))
        .filter(Reading.Understood.class::isInstance)
        .map(Reading.Understood.class::cast)
        .findFirst();
  }

  private static Stream<String> keywords(TurnDraft draft) {
    Question first = draft.question();
    return Stream.of(draft.survey.key(), first.key(), first.kind().wireName())
        .map(CaseFolding::bare)
        .filter(keyword -> !keyword.isEmpty())
        .distinct();
  }

  /**
   * The message behind the keyword, which may be of several tokens; empty if it ends within one.
   */
  private static Optional<String> afterKeyword(String message, List<Token> tokens, String keyword) {
    return tokens.stream()
        .skip(1)
        .filter(token -> !token.isAttached())
        .filter(token -> CaseFolding.bare(message.substring(0, token.start())).equals(keyword))
        .map(token -> message.substring(token.start()))
        .findFirst();
  }
}
