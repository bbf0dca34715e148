package io.echolot.dialogue.choice;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.choice.ChoiceMentions.Mention;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a choice from a sentence. It is taken only if every word of its clause is an option, joins
 * options, or may stand beside them; a clause behind a mark may say why.
 */
final class ChoiceTalk {

  private static final Set<String> EXCEPT = Set.of("except", "excluding", "ausser", "ausgenommen");

  /** Who names more than these chooses none. */
  private static final int MOST_MENTIONS = 40;

  private final Question question;
  private final Phrasing text;
  private final List<Mention> mentions;
  private final ChoiceDenials denials;

  /** The mention that each token belongs to; null for none. */
  private final Mention[] named;

  ChoiceTalk(Question question, String message, String language) {
    this.question = question;
    this.text = Phrasing.of(message, Lexicon.of(language));
    this.mentions = new ChoiceMentions(question, text).all();
    this.denials = new ChoiceDenials(text, mentions);
    this.named = new Mention[text.tokens().size() + 1];
    mentions.forEach(mention -> Arrays.fill(named, mention.from(), mention.to(), mention));
  }

  /** The options that are named, with own words to the one that allows them; empty if in doubt. */
  public Optional<Reading> read() {
    if (text.isEmpty()
        || mentions.size() > MOST_MENTIONS
        || asks()
        || denials.areMixed()
        || denials.advise()) {
      return Optional.empty();
    }
    return everything().or(this::other).or(this::named);
  }

  private boolean asks() {
    for (int at = text.from(); at < text.to(); at++) {
      if (text.token(at).isSymbolOf("?？%€$£") && !denials.isRejected(at)
          || isRange(at)
          || text.has(at, Role.ALTERNATIVE)
              && !text.has(at, Role.ONLY)
              && !text.has(at, Role.PREPOSITION)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1-3}: those two, or all between them. */
  private boolean isRange(int at) {
    return text.token(at).isSymbolOf("-–—")
        && text.token(at).isAttached()
        && at > text.from()
        && text.token(at - 1).is(Kind.NUMBER)
        && at + 1 < text.to()
        && text.token(at + 1).is(Kind.NUMBER);
  }

  /** {@code all three}, {@code everything except delivery}. */
  private Optional<Reading> everything() {
    if (question.mostChoices() < 2 || !text.hasAnywhere(Role.EVERYTHING)) {
      return Optional.empty();
    }
    Set<Choice> chosen = new LinkedHashSet<>();
    question.choices().stream().filter(c -> !c.exclusive() && !c.other()).forEach(chosen::add);
    boolean except = false;
    for (int at = text.from(); at < text.to(); at++) {
      boolean everything = text.has(at, Role.EVERYTHING);
      except |= text.has(at, Role.NOTHING) && !everything;
      boolean number = text.number(at).isPresent() && text.number(at).getAsInt() == chosen.size();
      if (text.isWord(at)
          && !everything
          && !number
          && !text.has(at, Role.NOTHING)
          && mentionAt(at) == null
          && !isBeside(at)) {
        return Optional.empty();
      }
      if (text.token(at).is(Kind.NUMBER) && !number && mentionAt(at) == null) {
        return Optional.empty();
      }
    }
    List<Mention> left = mentions.stream().filter(m -> !(m.number() && !isExcepted(m))).toList();
    if (left.isEmpty() && except || !left.isEmpty() && !except) {
      return Optional.empty();
    }
    left.forEach(mention -> chosen.removeAll(mention.choices()));
    return Optional.of(ChoiceParser.chosen(question, chosen));
  }

  private boolean isExcepted(Mention mention) {
    for (int at = text.from(); at < mention.from(); at++) {
      if (text.has(at, Role.NOTHING) && !text.has(at, Role.EVERYTHING)) {
        return true;
      }
    }
    return false;
  }

  /** {@code other: the garden}, {@code 4 - parking}, {@code something else, namely parking}. */
  private Optional<Reading> other() {
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    Mention first = mentions.get(0);
    boolean isOther = first.choices().size() == 1 && first.choices().iterator().next().other();
    if (!isOther || !isPlain(text.from(), first.from()) || first.to() >= text.to()) {
      return Optional.empty();
    }
    int words = first.to();
    boolean parted = false;
    while (words < text.to()
        && (text.isMark(words) || text.has(words, Role.NAMELY) || isOptionWord(words))) {
      parted |= text.isMark(words) || text.has(words, Role.NAMELY);
      words++;
    }
    if (text.token(words - 1).isSymbolOf(".") && first.number() && words < text.to()) {
      parted = false;
    }
    boolean labelled = !first.number();
    boolean said = words < text.to() && text.countWords(words, text.to()) > 0;
    boolean uncounted = parted || labelled || startsLikeComment(words);
    if (!said || !uncounted || text.hasAny(words, Role.NOTHING, Role.CONDITION)) {
      return Optional.empty();
    }
    Reading chosen = ChoiceParser.chosen(question, first.choices());
    return chosen instanceof Reading.Understood understood
        ? Optional.of(new Reading.Understood(understood.value(), text.text(words, text.to())))
        : Optional.empty();
  }

  private boolean isOptionWord(int at) {
    return text.has(at, Role.ONLY) && text.isMark(at + 1);
  }

  private boolean startsLikeComment(int at) {
    return text.has(at, Role.STARTER) || text.has(at, Role.TOO) && !text.has(at + 1, Role.QUANTITY);
  }

  private Optional<Reading> named() {
    Set<Choice> chosen = new LinkedHashSet<>();
    Set<Choice> denied = new LinkedHashSet<>();
    boolean open = true;
    int start = conclusion();
    for (int end : ends()) {
      if (end <= start) {
        continue;
      }
      boolean named = names(start, end);
      boolean plain = isPlain(start, end);
      boolean counted = isCounted(start, end);
      if (named && open && (!plain || counted)) {
        return Optional.empty();
      }
      if (named && !open && (!plain || counted) && !isSame(start, end, chosen)) {
        if (labels(start, end)) {
          return Optional.empty();
        }
      } else if (named) {
        if (isBeyond(start, end)) {
          return Optional.empty();
        }
        collect(start, end, chosen, denied);
      } else if (!named && !isCourteous(start, end) && (open || isListItem(start, end))) {
        return Optional.empty();
      }
      open &= !named;
      start = end;
    }
    boolean both = chosen.removeAll(denied);
    boolean corrects = text.hasAnywhere(Role.CORRECTION) || text.hasAnywhere(Role.TAKEBACK);
    return both || corrects && denied.isEmpty() ? Optional.empty() : of(chosen);
  }

  /** Where a last clause starts that draws the conclusion: {@code they took their time, so 3}. */
  private int conclusion() {
    int start = text.from();
    for (int end : ends()) {
      boolean last = end == text.to() && start > text.from();
      if (last
          && text.has(start, Role.CONCLUSION)
          && names(start, end)
          && isPlain(start, end)
          && !names(text.from(), start)
          && !isDoubtful(text.from(), start)) {
        return start;
      }
      start = end;
    }
    return text.from();
  }

  private boolean isDoubtful(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.NUMBER)
          || text.hasAny(at, Role.CONDITION, Role.HEDGE, Role.COUNTERFACTUAL, Role.TAKEBACK)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Reading> of(Set<Choice> chosen) {
    return chosen.isEmpty()
            || mentions.stream().anyMatch(m -> m.choices().size() != 1 && !m.number())
        ? Optional.empty()
        : Optional.of(ChoiceParser.chosen(question, chosen));
  }

  private List<Integer> ends() {
    List<Integer> ends = new ArrayList<>();
    for (int at = text.from() + 1; at < text.to(); at++) {
      boolean because = text.has(at, Role.REASON) || isWhy(at);
      boolean mark = text.isMark(at - 1) && (mentionAt(at - 1) == null || isSentence(at));
      if (text.startsLine(at) || because || mark) {
        ends.add(at);
      }
    }
    ends.add(text.to());
    return ends;
  }

  /** {@code is why I come back}: what the label before is the reason of. */
  private boolean isWhy(int at) {
    return Set.of("is", "was", "ist", "war").contains(text.token(at).text())
        && at + 1 < text.to()
        && Set.of("why", "what", "where", "warum", "weshalb", "wieso", "der", "that")
            .contains(text.token(at + 1).text())
        && mentionAt(at - 1) != null;
  }

  /** {@code 3. The chap knew his trade}: not {@code 2. Lieferung}. */
  private boolean isSentence(int at) {
    Mention first = mentions.get(0);
    return first.to() == at
        && mentions.size() == 1
        && text.isWord(at)
        && text.isCapitalised(at)
        && text.hasAny(at, Role.STARTER)
        && text.countWords(at, text.to()) > 2;
  }

  private boolean names(int from, int to) {
    return mentions.stream().anyMatch(m -> m.from() >= from && m.from() < to);
  }

  private boolean labels(int from, int to) {
    return mentions.stream().anyMatch(m -> m.from() >= from && m.from() < to && !m.number());
  }

  /** One more of a list, that isn't offered. */
  private boolean isListItem(int from, int to) {
    return question.mostChoices() > 1
        && text.token(from - 1).isSymbolOf(",;/&+")
        && text.countWords(from, to) <= 2;
  }

  /** A number that the list doesn't have. */
  private boolean isBeyond(int from, int to) {
    return mentions.stream()
        .anyMatch(m -> m.from() >= from && m.from() < to && m.choices().size() != 1);
  }

  private boolean isSame(int from, int to, Set<Choice> chosen) {
    return mentions.stream()
        .filter(m -> m.from() >= from && m.from() < to && !m.number())
        .allMatch(m -> chosen.containsAll(m.choices()));
  }

  private void collect(int from, int to, Set<Choice> chosen, Set<Choice> denied) {
    boolean denies = false;
    int last = from;
    for (Mention mention : mentions) {
      if (mention.from() >= from && mention.from() < to) {
        for (int at = last; at < mention.from(); at++) {
          denies |= text.has(at, Role.NOTHING) && !text.has(at, Role.CONTRAST);
          denies &= !text.has(at, Role.CONTRAST) && !text.token(at).text().equals("sondern");
          denies |= EXCEPT.contains(text.token(at).text());
        }
        boolean no = denies || denials.isDeniedAfter(mention, to);
        (no ? denied : chosen).addAll(mention.choices());
        last = mention.to();
      }
    }
  }

  /** Whether every word names an option or may stand beside one. */
  private boolean isPlain(int from, int to) {
    for (int at = from; at < to; at++) {
      Mention mention = mentionAt(at);
      boolean number = text.token(at).is(Kind.NUMBER);
      if (mention == null && (text.isWord(at) && !isBeside(at) || number)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBeside(int at) {
    return text.hasAny(
                at,
                Role.ONLY,
                Role.FRAME,
                Role.RATES,
                Role.COURTESY,
                Role.GREETING,
                Role.ADDRESSEE,
                Role.DETERMINER,
                Role.CLOSING,
                Role.CONCLUSION,
                Role.INTENSIFIER,
                Role.NOTHING,
                Role.NO)
            && !text.hasAny(at, Role.HALF)
            && (!text.has(at, Role.CONDITION) || text.has(at, Role.ONLY))
        || text.hasAny(at, Role.GOOD, Role.BEST) && at + 1 < text.to() && mentionAt(at + 1) != null
        || text.has(at, Role.NAMELY)
        || Set.of("und", "and", "et", "n", "u").contains(text.token(at).text());
  }

  private boolean isCourteous(int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.isWord(at)
          && !text.hasAny(
              at,
              Role.COURTESY,
              Role.GREETING,
              Role.ADDRESSEE,
              Role.FRAME,
              Role.ONLY,
              Role.APOLOGY,
              Role.LATE)) {
        return false;
      }
      if (text.token(at).is(Kind.NUMBER)) {
        return false;
      }
    }
    return true;
  }

  /** {@code 3 deliveries}, {@code 2 mal}: a number before what it counts. */
  private boolean isCounted(int from, int to) {
    for (Mention mention : mentions) {
      if (mention.from() >= from && mention.from() < to && mention.number()) {
        int next = mention.to();
        boolean counts =
            next < to
                && text.isWord(next)
                && !text.startsLine(next)
                && mentionAt(next) == null
                && !text.hasAny(
                    next,
                    Role.COURTESY,
                    Role.ONLY,
                    Role.STARTER,
                    Role.CLOSING,
                    Role.CONCLUSION,
                    Role.CORRECTION)
                && !Set.of("und", "and", "et", "n", "u").contains(text.token(next).text());
        if (counts || text.has(next, Role.QUANTITY)) {
          return true;
        }
      }
    }
    return false;
  }

  private Mention mentionAt(int at) {
    return named[at];
  }
}
