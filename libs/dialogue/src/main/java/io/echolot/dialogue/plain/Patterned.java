package io.echolot.dialogue.plain;

import io.echolot.contracts.pattern.SurveyPattern;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the answer that a text question's pattern asks for among words around it. */
public final class Patterned {

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern EDGES = Pattern.compile("^[\"'(„“]+|[\"').,;:!“”]+$");
  private static final Pattern LEADING = Pattern.compile("^[\\s\"').,;:!“”]+");
  private static final int LONGEST_TOWN = 2;

  private Patterned() {}

  /** What matches: the whole text, or its one word that does with nothing but a frame around. */
  public static Optional<String> in(String text, Question question, String language) {
    SurveyPattern pattern = SurveyPattern.of(question.limits().pattern());
    if (pattern.matches(text)) {
      return Optional.of(text);
    }
    Phrasing phrasing = Phrasing.of(text, Lexicon.of(language));
    String body = phrasing.text(phrasing.from(), phrasing.to());
    List<String> found = new ArrayList<>();
    for (String word : SPACE.split(body)) {
      String plain = EDGES.matcher(word).replaceAll("");
      if (!plain.isEmpty() && pattern.matches(plain)) {
        found.add(plain);
      }
    }
    boolean one = found.stream().distinct().count() == 1;
    return one && isFramed(phrasing, question, found.get(0))
        ? Optional.of(found.get(0))
        : Optional.empty();
  }

  /** What was written behind it, e.g. the town of a post code; may be empty. */
  public static String behind(String found, String text) {
    String rest = text.substring(text.indexOf(found) + found.length());
    return rest.codePoints().anyMatch(Character::isLetter)
        ? LEADING.matcher(rest).replaceAll("").strip()
        : "";
  }

  private static boolean isFramed(Phrasing text, Question question, String found) {
    int at = text.from();
    while (at < text.to() && !text.message().startsWith(found, text.token(at).start())) {
      if (text.isWord(at) && !isFrame(text, question, at) || text.token(at).is(Kind.NUMBER)) {
        return false;
      }
      at++;
    }
    int end = at < text.to() ? text.token(at).start() + found.length() : 0;
    int town = 0;
    for (int i = at; i < text.to(); i++) {
      if (text.token(i).start() >= end && text.token(i).is(Kind.NUMBER)) {
        return false;
      }
      if (text.token(i).start() >= end && text.isWord(i) && !text.has(i, Role.COURTESY)) {
        town++;
        if (!text.isCapitalised(i) || !text.isUnknown(i)) {
          return false;
        }
      }
    }
    return town <= LONGEST_TOWN;
  }

  private static boolean isFrame(Phrasing text, Question question, int at) {
    boolean asked =
        question.title().texts().values().stream()
            .flatMap(title -> Tokens.of(title).stream())
            .anyMatch(token -> token.is(Kind.WORD) && token.text().equals(text.token(at).text()));
    return (asked
            || text.hasAny(
                at, Role.FRAME, Role.COURTESY, Role.GREETING, Role.DETERMINER, Role.POSTCODE))
        && !text.hasAny(at, Role.NEGATION, Role.HEDGE, Role.CONDITION);
  }
}
