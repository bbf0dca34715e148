package io.echolot.dialogue.choice;

import io.echolot.dialogue.choice.ChoiceMentions.Mention;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import java.util.List;
import java.util.Set;

/**
 * Which of the options that a message names it denies, and where that can't be told.
 *
 * @param mentions where it names options, in its order
 */
record ChoiceDenials(Phrasing text, List<Mention> mentions) {

  private static final Set<String> MERELY = Set.of("just", "only", "nur", "bloss");
  private static final Set<String> YES = Set.of("yes", "ja", "oui");
  private static final Set<String> NO = Set.of("no", "nein", "non");

  /** {@code my advice: hire more staff}: theirs, not ours. */
  boolean advise() {
    return mentions.stream()
        .anyMatch(
            m ->
                m.from() > text.from()
                    && m.to() < text.to()
                    && text.token(m.to()).isSymbolOf(":")
                    && text.token(m.from() - 1)
                        .text()
                        .matches("my|mein|meine|our|unser|unsere|mon"));
  }

  /** {@code not just the price}, {@code 1 yes 2 no 3 yes}: what is said of which isn't clear. */
  boolean areMixed() {
    boolean yes = false;
    boolean no = false;
    for (int at = text.from(); at < text.to(); at++) {
      boolean denies = text.hasAny(at, Role.NOTHING, Role.NEGATION);
      if (denies && at + 1 < text.to() && MERELY.contains(text.token(at + 1).text())) {
        return true;
      }
      yes |= YES.contains(text.token(at).text());
      no |= NO.contains(text.token(at).text());
    }
    return yes && no && mentions.stream().anyMatch(Mention::number);
  }

  /** {@code price? nah}: a question mark right behind a label, and then a no. */
  boolean isRejected(int at) {
    return text.token(at).isSymbolOf("?？")
        && at > text.from()
        && isNamed(at - 1)
        && text.hasAny(at + 1, Role.NO, Role.NEGATION);
  }

  /** {@code the price wasn't it}, {@code price? nah}; not {@code price, nothing else}. */
  boolean isDeniedAfter(Mention mention, int to) {
    int at = mention.to();
    if (at < text.to() && isRejected(at)) {
      return true;
    }
    while (at < to && !isNamed(at)) {
      boolean no = text.hasAny(at, Role.NOTHING, Role.NO, Role.NEGATION);
      boolean closes =
          text.token(at).text().equals("no")
              && !(at + 1 < text.to() && text.number(at + 1).isPresent());
      if (no && (closes || !text.hasAny(at, Role.CONTRAST, Role.ONLY, Role.COURTESY))) {
        return !text.token(at).text().equals("sondern") && !names(at + 1, to);
      }
      at++;
    }
    return false;
  }

  private boolean isNamed(int at) {
    return mentions.stream().anyMatch(mention -> at >= mention.from() && at < mention.to());
  }

  private boolean names(int from, int to) {
    return mentions.stream().anyMatch(mention -> mention.from() >= from && mention.from() < to);
  }
}
