package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Clauses;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import java.util.Set;

/**
 * Whether a score that stands apart ends its clause, so that what follows is said of it and not
 * counted by it.
 *
 * @param text the message
 * @param lead the score
 * @param lowest the lowest score
 * @param highest the highest
 */
record ApartEnd(Phrasing text, int lead, int lowest, int highest) {

  private static final Set<String> SUCH = Set.of("so", "such", "what", "was", "solch");

  private static final int LONGEST_INVERSION = 5;

  /** Whether the score ends at {@code at}; {@code announced} if a colon led to it. */
  boolean closes(int at, boolean announced) {
    return new CommentStart(text, lead, lowest, highest).fits(at)
        || text.has(at, Role.REASON)
        || text.isWord(at) && StrongPlace.isLast(text, at - 1) && !isCounted(at)
        || isSentence(at, announced)
        || isExclaimed(at)
        || isInverted(at);
  }

  private boolean isCounted(int at) {
    boolean counted = at == lead + 1 && text.hasAny(at, Role.COURTESY, Role.CLOSING);
    return counted
        || text.hasAny(at, Role.QUANTITY)
        || text.has(at, Role.UNIT) && !text.hasAny(at, Role.RATES, Role.EVERYTHING);
  }

  /** {@code End of story: 2. Never got my refund.}: no list starts amid a message. */
  private boolean isSentence(int at, boolean announced) {
    boolean dot = at == lead + 1 && at + 1 < text.to() && text.token(at).isSymbolOf(".");
    boolean article = Clauses.ARTICLES.contains(Clauses.word(text, lead - 1));
    boolean amid = lead > text.from() && !text.isWord(lead - 1);
    boolean told =
        at + 2 < text.to()
            && (text.hasAny(at + 2, Role.BAD, Role.WORST, Role.TOO)
                || text.token(at + 2).isSymbolOf("="));
    return dot
        && text.isCapitalised(at + 1)
        && text.lexicon().month(Clauses.word(text, at + 1)).isEmpty()
        && (text.lexicon().isGerman() ? article && told || announced : amid || article);
  }

  /** {@code 5 fr fr no notes}, {@code 1 lol that form is evil}: a comment after interjections. */
  private boolean isExclaimed(int at) {
    int next = at;
    while (text.isWord(next)
        && text.hasAny(next, Role.FRAME, Role.ADDRESSEE)
        && !text.hasAny(
            next,
            Role.DETERMINER,
            Role.PREPOSITION,
            Role.VERB,
            Role.DENOMINATOR,
            Role.UNIT,
            Role.QUANTITY,
            Role.SELF)) {
      next++;
    }
    boolean such = SUCH.contains(Clauses.word(text, at)) && text.has(at + 1, Role.DETERMINER);
    return such
        || next > at
            && text.isWord(next)
            && text.hasAny(next, Role.STARTER, Role.BEST, Role.WORST)
            && new CommentStart(text, lead, lowest, highest).fits(next);
  }

  /** {@code 7 habt ihr euch verdient}: a verb of rating ends the clause. */
  private boolean isInverted(int at) {
    int end = Clauses.end(text, at);
    if (end - at < 2 || end - at > LONGEST_INVERSION || !text.has(end - 1, Role.RATES)) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (!text.isWord(i) || text.isCapitalised(i) || text.hasAny(i, Role.NEGATION, Role.PERSON)) {
        return false;
      }
    }
    return text.lexicon().isGerman();
  }
}
