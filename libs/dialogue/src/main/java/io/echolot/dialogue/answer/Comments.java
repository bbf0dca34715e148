package io.echolot.dialogue.answer;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.Tone;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Tokens;
import java.util.List;
import java.util.stream.Collectors;

/** Where words belong that came with a score. */
public final class Comments {

  /** Fewer words than these are a slip. */
  private static final int FEWEST_WORDS = 3;

  private Comments() {}

  /**
   * Whether a comment on the answer of {@code scored} may answer {@code next}, the question after
   * it: one that says so, and that takes such a text. In versions published before questions could
   * say it, a text question without a pattern right after a score counts as one.
   */
  public static boolean fits(Question scored, Question next, String comment) {
    boolean asks =
        next.comment() == null
            ? scored.kind().isScored() && next.limits().pattern().isEmpty()
            : next.comment();
    return next.kind() == QuestionKind.TEXT
        && asks
        && comment.codePoints().anyMatch(Character::isLetter)
        && new AnswerParser(next, "").parse(comment) instanceof Reading.Understood;
  }

  /** The messages that say enough to be kept with the answer that came after them. */
  public static String worthKeeping(List<String> unread) {
    return unread.stream().filter(Comments::saysEnough).collect(Collectors.joining("\n"));
  }

  /** Whether words before a score can be its reason: those without a number in them. */
  public static boolean isReason(String words, Question question, String language) {
    Phrasing text = Phrasing.of(words, Lexicon.of(language));
    for (int at = text.from(); at < text.to(); at++) {
      if (text.number(at).isPresent()) {
        return false;
      }
    }
    return !words.isEmpty() && !Tone.of(text, text.from(), text.to()).isSilent();
  }

  /** Whether words are more than a greeting. */
  public static boolean isMoreThanGreeting(String words, String language) {
    Phrasing text = Phrasing.of(words, Lexicon.of(language));
    for (int at = 0; at < text.tokens().size(); at++) {
      if (!text.isMark(at) && !text.hasAny(at, Role.GREETING, Role.ADDRESSEE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean saysEnough(String text) {
    return Tokens.of(text).stream().filter(token -> token.is(Token.Kind.WORD)).count()
        >= FEWEST_WORDS;
  }
}
