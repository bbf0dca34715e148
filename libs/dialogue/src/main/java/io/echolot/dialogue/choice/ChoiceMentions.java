package io.echolot.dialogue.choice;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.lexicon.Slip;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import io.echolot.dialogue.token.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Where a message names options: by label, by number, or by place ({@code the first}). */
final class ChoiceMentions {

  private static final int SHORTEST_WORD = 4;

  private final Question question;
  private final Phrasing text;
  private final boolean numbered;
  private final List<Label> labels;

  ChoiceMentions(Question question, Phrasing text) {
    this.question = question;
    this.text = text;
    this.numbered = ChoiceParser.numbered(question);
    this.labels =
        question.choices().stream()
            .flatMap(
                choice ->
                    choice.label().texts().values().stream()
                        .map(label -> new Label(choice, Tokens.of(label))))
            .toList();
  }

  private record Label(Choice choice, List<Token> parts) {}

  /**
   * An option that is named.
   *
   * @param choices which; more than one if a label is two options'
   * @param from its first token
   * @param to behind its last one
   * @param number whether by its number alone
   */
  record Mention(Set<Choice> choices, int from, int to, boolean number) {}

  public List<Mention> all() {
    List<Mention> found = new ArrayList<>();
    int at = text.from();
    while (at < text.to()) {
      Mention mention = at(at);
      if (mention == null) {
        at++;
      } else {
        found.add(mention);
        at = mention.to();
      }
    }
    return found;
  }

  private Mention at(int at) {
    Mention label = label(at);
    if (label != null) {
      return label;
    }
    OptionalInt number = place(at);
    if (number.isPresent()) {
      int n = number.getAsInt();
      Set<Choice> choice =
          n >= 1 && n <= question.choices().size()
              ? Set.of(question.choices().get(n - 1))
              : Set.of();
      int end = at + 1;
      while (end < text.to() && text.token(end).isSymbolOf(".)") && text.token(end).isAttached()) {
        end++;
      }
      Mention same = end < text.to() ? label(end) : null;
      if (same != null && !text.startsLine(end)) {
        Set<Choice> both = new LinkedHashSet<>(choice);
        both.retainAll(same.choices());
        // The line as it was printed; of two that differ neither is meant for sure.
        return new Mention(both, at, same.to(), false);
      }
      return new Mention(choice, at, end, true);
    }
    return null;
  }

  /** The place in the list that a number or an ordinal names. */
  private OptionalInt place(int at) {
    if (!numbered) {
      return OptionalInt.empty();
    }
    OptionalInt ordinal = text.lexicon().ordinal(text.token(at));
    if (ordinal.isPresent()) {
      boolean listed =
          text.has(at - 1, Role.DETERMINER) || text.countWords(text.from(), text.to()) <= 2;
      int place = ordinal.getAsInt() < 0 ? question.choices().size() : ordinal.getAsInt();
      return listed ? OptionalInt.of(place) : OptionalInt.empty();
    }
    boolean signed =
        at > 0
            && text.token(at).isAttached()
            && text.token(at - 1).isSymbolOf("-−–+")
            && (at == 1 || !text.token(at - 1).isAttached());
    boolean glued =
        signed
            || text.token(at).isAttached() && at > text.from() && text.token(at - 1).is(Kind.WORD)
            || at + 1 < text.to()
                && text.token(at + 1).isAttached()
                && text.token(at + 1).is(Kind.WORD);
    boolean article =
        text.has(at, Role.ARTICLE) && text.countWords(text.from(), text.to()) > 2 && !isListed(at);
    boolean pronoun =
        text.has(at, Role.ARTICLE)
            && at > text.from()
            && text.lexicon().ordinal(text.token(at - 1)).isPresent();
    return glued || article || pronoun ? OptionalInt.empty() : text.number(at);
  }

  /** {@code one, two and three}: beside another number. */
  private boolean isListed(int at) {
    int next = at + 1;
    while (next < text.to() && (text.token(next).isSymbolOf(",&+/") || isAnd(next))) {
      next++;
    }
    int before = at - 1;
    while (before >= text.from() && (text.token(before).isSymbolOf(",&+/") || isAnd(before))) {
      before--;
    }
    boolean first = next < text.to() && text.number(next).isPresent();
    boolean last = before >= text.from() && before < at && text.number(before).isPresent();
    return first || last && (next >= text.to() || !text.isWord(next));
  }

  private Mention label(int at) {
    Mention best = null;
    for (Label label : labels) {
      int end = after(at, label.parts());
      if (end > at && (best == null || end > best.to())) {
        best = new Mention(Set.of(label.choice()), at, end, false);
      } else if (end > at && end == best.to()) {
        Set<Choice> more = new LinkedHashSet<>(best.choices());
        more.add(label.choice());
        best = new Mention(more, at, end, false);
      }
    }
    return best == null ? word(at) : best;
  }

  /** Where a label that starts at {@code at} ends; {@code &} may be written as a word. */
  private int after(int at, List<Token> label) {
    int next = at;
    boolean some = false;
    for (Token part : label) {
      boolean joins =
          part.isSymbolOf("&+")
              || part.text().equals("und")
              || part.text().equals("and")
              || part.text().equals("et");
      if (joins && next < text.to() && isAnd(next)) {
        next++;
      } else if (joins
          || part.is(Kind.SYMBOL)
              && !(next < text.to() && text.token(next).text().equals(part.text()))) {
        if (!joins && !"-/.,'’!?()".contains(part.text())) {
          return at;
        }
      } else if (next < text.to() && isSame(next, part)) {
        next++;
        some = true;
      } else {
        return at;
      }
    }
    return some ? next : at;
  }

  private boolean isAnd(int at) {
    Token token = text.token(at);
    return token.isSymbolOf("&+") || Set.of("und", "and", "et", "n", "u").contains(token.text());
  }

  private boolean isSame(int at, Token part) {
    Token token = text.token(at);
    if (token.text().equals(part.text())) {
      return token.kind() == part.kind();
    }
    return token.is(Kind.WORD)
        && part.is(Kind.WORD)
        && part.text().length() >= SHORTEST_WORD
        && !text.lexicon().knows(token)
        && (Slip.isOf(token.text(), part.text())
            || text.countWords(0, text.tokens().size()) == 1
                && Slip.isNear(token.text(), part.text()));
  }

  /** One word of a longer label, if no other label has it. */
  private Mention word(int at) {
    Token token = text.token(at);
    if (!token.is(Kind.WORD)
        || token.text().length() < SHORTEST_WORD
        || text.hasAny(at, Role.ONLY, Role.FRAME)) {
      return null;
    }
    Set<Choice> holders = new LinkedHashSet<>();
    for (Label label : labels) {
      if (label.parts().size() > 1
          && label.parts().stream().anyMatch(part -> part.text().equals(token.text()))) {
        holders.add(label.choice());
      }
    }
    return holders.size() == 1 ? new Mention(holders, at, at + 1, false) : null;
  }
}
