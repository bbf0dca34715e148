package io.echolot.dialogue.score;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Doubts;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.phrasing.Tone;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.Spelled;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a score from what a person types. A wrong score is worse than a second question, so it
 * takes a score if everything else in the message can be read as its frame ({@code I'd give you}),
 * as a courtesy, or as a comment on just that score: one that neither counts nor takes back, sets
 * no condition and doesn't contradict it. Words that it doesn't know do no harm to an {@link
 * ApartScore}. It never rounds, clamps or rescales.
 */
public final class ScoreParser {

  /** Fewer words than these are a slip, not a comment. */
  private static final int WORDS_WORTH_KEEPING = 3;

  /** Who writes more numbers than these doesn't give one score. */
  private static final int MOST_NUMBERS = 8;

  /** What joins a number with what it means. */
  private static final Set<String> LINKS = Set.of("being", "is", "means", "ist", "heisst", "waere");

  /** What leads to the reason of a score. */
  private static final Set<String> FOR = Set.of("for", "dass", "fuer", "because", "weil");

  private final int lowest;
  private final int highest;
  private final Lexicon lexicon;

  /**
   * A parser for one question.
   *
   * @param lowest the lowest score, 0 or 1
   * @param highest the highest score
   * @param language BCP 47 tag of the conversation; number words of other languages don't count,
   *     since the French nine is also the French new
   */
  public ScoreParser(int lowest, int highest, String language) {
    this.lowest = lowest;
    this.highest = highest;
    this.lexicon = Lexicon.of(language);
  }

  public Reading parse(String message) {
    Phrasing text = Phrasing.of(Spelled.joined(message), lexicon);
    if (text.tokens().isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    Reading reading =
        isLetterO(text) ? understood(0, "") : asterisks(text).orElseGet(() -> parse(text));
    if (reading instanceof Reading.Unclear) {
      Optional<Reading> asserted = Wondering.asserted(text).map(this::parse);
      if (asserted.isPresent() && asserted.get() instanceof Reading.Understood) {
        return asserted.get();
      }
    }
    if (reading instanceof Reading.Unclear unclear && isWorthKeeping(text)) {
      return new Reading.Unclear(unclear.reason(), message.strip());
    }
    return reading;
  }

  /** The one score that stands in a message, however unsure; empty if none or several do. */
  public OptionalInt mentioned(String message) {
    Phrasing text = Phrasing.of(message, lexicon);
    int[] found =
        IntStream.range(0, text.tokens().size())
            .filter(at -> !text.has(at, Role.ARTICLE))
            .flatMap(at -> text.number(at).stream())
            .filter(n -> n >= lowest && n <= highest)
            .distinct()
            .toArray();
    return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
  }

  /** Reads the first number as the score, else any other that everything fits. */
  private Reading parse(Phrasing text) {
    Reading first = parse(text, new BeforeScore(text, lowest, highest));
    if (first instanceof Reading.Understood) {
      return first;
    }
    Optional<Reading> corrected = Corrections.of(text, lowest, highest).map(this::taken);
    if (corrected.isPresent()) {
      return corrected.get();
    }
    OptionalInt own = OwnScore.in(text, part -> score(parse(part)));
    if (own.isPresent()) {
      return understood(own.getAsInt(), text.text(text.from(), text.to()));
    }
    OptionalInt today = FormerScore.in(text);
    if (today.isPresent() && today.getAsInt() >= lowest && today.getAsInt() <= highest) {
      return understood(today.getAsInt(), text.text(text.from(), text.to()));
    }
    Optional<Reading> most = most(text);
    if (most.isPresent()) {
      return most.get();
    }
    if (isFullMarks(text)) {
      return understood(highest, "");
    }
    int[] numbers = numbers(text);
    if (numbers.length > MOST_NUMBERS) {
      return first;
    }
    List<Reading> others =
        IntStream.of(numbers)
            .filter(
                at -> text.number(at).getAsInt() >= lowest && text.number(at).getAsInt() <= highest)
            .mapToObj(at -> parse(text, new BeforeScore(text, lowest, highest, at)))
            .filter(Reading.Understood.class::isInstance)
            .distinct()
            .toList();
    return others.size() == 1 ? others.get(0) : apart(text, numbers).orElse(first);
  }

  /** The one score that stands apart from all other words, whatever they are. */
  private Optional<Reading> apart(Phrasing text, int[] numbers) {
    List<ApartScore> apart =
        IntStream.of(numbers)
            .mapToObj(at -> new ApartScore(text, lowest, highest, at))
            .filter(ApartScore::isOne)
            .toList();
    if (apart.stream().mapToInt(ApartScore::score).distinct().count() != 1) {
      return Optional.empty();
    }
    ApartScore one = apart.get(apart.size() - 1);
    return Optional.of(judged(text, one.before(), one.after(), one.score()))
        .filter(Reading.Understood.class::isInstance);
  }

  private static OptionalInt score(Reading reading) {
    return reading instanceof Reading.Understood understood
            && understood.value() instanceof AnswerValue.Score score
        ? OptionalInt.of(score.score())
        : OptionalInt.empty();
  }

  /** {@code mehr als 3 kann ich nicht geben}, where no other number stands. */
  private Optional<Reading> most(Phrasing text) {
    int[] numbers = numbers(text);
    if (numbers.length != 1 || !StrongPlace.isMost(text, numbers[0])) {
      return Optional.empty();
    }
    int at = numbers[0];
    int score = text.number(at).getAsInt();
    boolean doubtful =
        Doubts.in(text, text.from(), text.to())
            || text.hasAnywhere(Role.CONDITION)
            || Tone.of(text, text.from(), text.to()).praises()
            || 2 * (score - lowest) > highest - lowest + 1;
    return doubtful
        ? Optional.empty()
        : Optional.of(understood(score, text.text(text.from(), text.to())));
  }

  private static int[] numbers(Phrasing text) {
    return IntStream.range(text.from(), text.to())
        .filter(at -> text.number(at).isPresent() && !text.has(at, Role.ARTICLE))
        .toArray();
  }

  private Reading taken(Corrections.Corrected corrected) {
    return understood(corrected.score(), corrected.comment());
  }

  /** {@code full marks!}, and nothing else. */
  private boolean isFullMarks(Phrasing text) {
    boolean all =
        IntStream.range(text.from(), text.to())
            .filter(text::isWord)
            .allMatch(
                at -> text.hasAny(at, Role.FULL_MARKS, Role.FRAME, Role.RATES, Role.COURTESY));
    return all && text.hasAnywhere(Role.FULL_MARKS);
  }

  private Reading parse(Phrasing text, BeforeScore before) {
    Optional<Reason> why = before.doubt();
    if (why.isPresent()) {
      return Reading.unclear(why.get());
    }
    int lead = before.lead();
    return text.token(lead).is(Kind.STARS) ? stars(text, before) : number(text, before);
  }

  /** Full stars are the score; if empty ones are drawn at all, all stars must make up the scale. */
  private Reading stars(Phrasing text, BeforeScore before) {
    Token stars = text.token(before.lead());
    int drawn = stars.text().length();
    if (lowest != 1) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    if (stars.value() > highest || stars.value() < lowest) {
      return Reading.unclear(Reason.OUT_OF_RANGE);
    }
    if (drawn > stars.value() && drawn != highest) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    return judged(text, before, stars.value());
  }

  private Reading number(Phrasing text, BeforeScore before) {
    int score = text.number(before.lead()).orElseThrow();
    return score < lowest || score > highest
        ? Reading.unclear(Reason.OUT_OF_RANGE)
        : judged(text, before, score);
  }

  private Reading judged(Phrasing text, BeforeScore before, int score) {
    var after = new AfterScore(text, before.lead(), lowest, highest);
    Optional<Reason> doubt = after.doubt();
    return doubt.isPresent() ? Reading.unclear(doubt.get()) : judged(text, before, after, score);
  }

  private Reading judged(Phrasing text, BeforeScore before, AfterScore after, int score) {
    Tone tone = tone(text, before.start(), before.lead(), after.at());
    // Nobody reads the scale upside down who names its end.
    Tone read = after.isMeasured() && tone.worst() == 0 && !tone.praises() ? tone.limited() : tone;
    boolean contradicts =
        read.contradicts(score, lowest, highest) || score == highest && isMocked(text, after.at());
    if (contradicts
        || asks(text, before.lead())
        || before.hasRival(after.at(), score)
        || isOthers(text, before.start())
        || isOfOtherScale(text, before.lead())
        || isUpsideDown(text)) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    return understood(
        score,
        Stream.of(before.comment(), after.comment())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  /** {@code full points for losing my parcel. Well done.}: the reason itself is blame. */
  private static boolean isMocked(Phrasing text, int at) {
    int from = at;
    while (from < text.to() && text.isMark(from)) {
      from++;
    }
    boolean reason = from < text.to() && FOR.contains(text.token(from).text());
    int to = from + 1;
    while (reason && !StrongPlace.endsClause(text, to)) {
      to++;
    }
    Tone tone = reason ? Tone.of(text, from, to) : Tone.of(text, at, at);
    return tone.blames() && !tone.praises() && !tone.contrast();
  }

  /** {@code is 10 the best?}: the clause of the number is a question. */
  private static boolean asks(Phrasing text, int lead) {
    int at = lead + 1;
    while (at < text.tokens().size() && text.token(at).is(Kind.WORD) && !text.startsLine(at)) {
      at++;
    }
    return at < text.tokens().size() && text.token(at).isSymbolOf("?？");
  }

  /** {@code my mother (she's the customer) would put 8}. */
  private static boolean isOthers(Phrasing text, int start) {
    int open = start - 1;
    if (open < text.from() || !text.token(open).isSymbolOf(")")) {
      return false;
    }
    while (open > text.from() && !text.token(open).isSymbolOf("(")) {
      open--;
    }
    return text.has(open - 1, Role.PERSON);
  }

  /** {@code 10/10 on the lying scale}. */
  private static boolean isOfOtherScale(Phrasing text, int lead) {
    for (int at = lead + 1; at + 3 < text.to(); at++) {
      boolean on = text.token(at).text().equals("on") && text.token(at + 1).text().equals("the");
      if (on && text.isUnknown(at + 2) && text.has(at + 3, Role.SCALE)) {
        return true;
      }
    }
    return false;
  }

  /** {@code 1 being the best}, {@code 10 = worst}: another scale than the one that was asked. */
  private boolean isUpsideDown(Phrasing text) {
    for (int at = text.from(); at < text.tokens().size(); at++) {
      int end = Math.min(at + 5, text.tokens().size());
      int number = text.number(at).orElse(-1);
      boolean bestFirst = number == lowest || number == 1;
      if (bestFirst && isEnd(text, at + 1, end, Role.BEST)
          || number == highest && isEnd(text, at + 1, end, Role.WORST)) {
        return true;
      }
    }
    return false;
  }

  /** {@code is the best}: nothing but words of a frame in between. */
  private static boolean isEnd(Phrasing text, int from, int to, Role role) {
    for (int at = from; at < to; at++) {
      boolean isBest = role == Role.BEST && text.token(at).text().equals("best");
      if (isBest || text.has(at, role)) {
        return at > from;
      }
      boolean joins = text.hasAny(at, Role.DETERMINER, Role.FRAME, Role.SCALE);
      if (!joins && !text.token(at).isSymbolOf("=:") && !LINKS.contains(text.token(at).text())) {
        return false;
      }
    }
    return false;
  }

  /** The tone of all that is said beside the score, but for words of its frame. */
  private Tone tone(Phrasing text, int start, int lead, int at) {
    boolean asked = start > text.from() && text.token(start - 1).isSymbolOf("?？");
    Tone first = Tone.of(text, asked ? start : text.from(), start);
    Tone moods = Tone.of(text, at, text.to());
    Tone frame = Tone.ofSmileys(text, start, lead);
    Tone end = Tone.ofSmileys(text, Math.max(at, text.to()), text.tokens().size());
    return new Tone(
        first.good() + moods.good() + frame.good() + end.good(),
        first.best() + moods.best(),
        first.bad() + moods.bad() + frame.bad() + end.bad(),
        first.worst() + moods.worst(),
        first.contrast()
            || start > text.from() && text.has(start, Role.CONTRAST)
            || moods.contrast()
            || SecondScores.wanting(text, at, highest) < text.tokens().size());
  }

  /** {@code ****}: stars as a keyboard has them. */
  private Optional<Reading> asterisks(Phrasing text) {
    int count = text.tokens().size();
    boolean all = text.tokens().stream().allMatch(token -> token.isSymbolOf("*"));
    return all && lowest == 1 && count <= highest
        ? Optional.of(understood(count, ""))
        : Optional.empty();
  }

  /** Some phones' keypads make it easier to type than a zero. */
  private boolean isLetterO(Phrasing text) {
    List<Token> tokens = text.tokens();
    return lowest == 0 && tokens.size() == 1 && tokens.get(0).text().equals("o");
  }

  private static boolean isWorthKeeping(Phrasing text) {
    return IntStream.range(0, text.tokens().size())
            .filter(at -> text.token(at).is(Kind.WORD) && text.number(at).isEmpty())
            .count()
        >= WORDS_WORTH_KEEPING;
  }

  private static Reading understood(int score, String comment) {
    return new Reading.Understood(new AnswerValue.Score(score), comment);
  }
}
