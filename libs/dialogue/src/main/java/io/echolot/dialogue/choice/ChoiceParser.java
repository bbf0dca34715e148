package io.echolot.dialogue.choice;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.reading.Reading;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Tokens;
import io.echolot.survey.answer.VisibleText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the choice of one or several options by number, label (in any language) or key. Numbers are
 * those that {@link #numbered} offers, from 1 on.
 */
public final class ChoiceParser {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;/&+\\n]\\s*|\\s+(?:and|und|et)\\s+|(?<=\\p{Nd})\\s+(?=\\p{Nd})");

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

  private static final Pattern IN_ORDER =
      Pattern.compile(
          "\\s*[,;/>&+\\n]\\s*|\\s+(?:and|und|et|then|dann|puis)\\s+|(?<=\\p{Nd})\\s+(?=\\p{Nd})");

  private static final List<UnaryOperator<String>> CLOSENESS =
      List.of(
          ChoiceParser::trimmed,
          text -> trimmed(text).toLowerCase(Locale.ROOT),
          text -> CaseFolding.plain(trimmed(text)),
          text -> SPACE.matcher(CaseFolding.plain(text)).replaceAll(""),
          CaseFolding::bare);

  /** Of so many parts no message is that chooses. */
  private static final int MOST_PARTS = 60;

  private final Question question;
  private final String language;

  /**
   * A parser for one question.
   *
   * @param language BCP 47 tag of the conversation, for the words around the options
   */
  public ChoiceParser(Question question, String language) {
    this.question = question;
    this.language = language;
  }

  /**
   * Whether the options can be chosen by their number: not if a label is a number itself, since
   * then nobody could tell which of the two is meant.
   */
  public static boolean numbered(Question question) {
    return question.choices().stream()
        .flatMap(choice -> choice.label().texts().values().stream())
        .noneMatch(label -> isNumber(Tokens.of(label)));
  }

  public Reading parse(String typed) {
    // Keycaps stand for one option each where there are no two digits.
    String message = question.choices().size() < 10 ? typed.replace("\u20e3", "\u20e3 ") : typed;
    if (VisibleText.isBlank(message)) {
      return Reading.unclear(Reason.EMPTY);
    }
    Set<Choice> whole = named(message);
    if (!whole.isEmpty()) {
      return reading(whole.size() == 1, whole);
    }
    List<String> parts = Arrays.stream(BETWEEN.split(message.strip())).toList();
    if (parts.size() > MOST_PARTS) {
      return Reading.unclear(Reason.NOT_UNDERSTOOD);
    }
    List<Set<Choice>> each = parts.stream().map(this::named).toList();
    if (parts.size() > 1 && each.stream().noneMatch(Set::isEmpty)) {
      boolean sure = each.stream().allMatch(named -> named.size() == 1);
      return reading(sure, each.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }
    List<Choice> inRow = ChoicesInRow.in(message, question, language);
    if (!inRow.isEmpty()) {
      return chosen(question, inRow);
    }
    Optional<Reading> said = new ChoiceTalk(question, message, language).read();
    if (said.isPresent()) {
      return said.get();
    }
    return Reading.unclear(
        parts.stream().anyMatch(part -> isNumber(Tokens.of(part)))
            ? Reason.OUT_OF_RANGE
            : Reason.NOT_UNDERSTOOD);
  }

  /** All options in an order: numbers or labels, parted by what also parts choices. */
  public Reading parseRanking(String message) {
    if (message.isBlank()) {
      return Reading.unclear(Reason.EMPTY);
    }
    List<Choice> order = new ArrayList<>();
    for (String part : IN_ORDER.split(message.strip())) {
      Set<Choice> named = named(part);
      if (named.size() != 1) {
        return Reading.unclear(named.isEmpty() ? Reason.NOT_UNDERSTOOD : Reason.AMBIGUOUS);
      }
      order.addAll(named);
    }
    return ranking(question, order);
  }

  static Reading ranking(Question question, List<Choice> order) {
    return Reading.judged(question, keys(order));
  }

  private Reading reading(boolean sure, Set<Choice> chosen) {
    return sure ? chosen(question, chosen) : Reading.unclear(Reason.AMBIGUOUS);
  }

  /** The answer that some options are, if so many and just these may be chosen together. */
  static Reading chosen(Question question, Collection<Choice> chosen) {
    List<Choice> inOrder = question.choices().stream().filter(chosen::contains).toList();
    if (inOrder.isEmpty()) {
      return Reading.unclear(Reason.EMPTY);
    }
    return Reading.judged(question, keys(inOrder));
  }

  private static AnswerValue keys(List<Choice> choices) {
    return new AnswerValue.Choices(choices.stream().map(Choice::key).toList());
  }

  /**
   * The options that a text names; more than one if two share a label. What is closest to a label
   * counts: the very label, then without regard to case, then to accents, then to signs. So {@code
   * X}, {@code X+} and {@code X-} can all be chosen.
   */
  private Set<Choice> named(String text) {
    for (UnaryOperator<String> as : CLOSENESS) {
      Set<Choice> found = matching(as, text);
      if (!found.isEmpty()) {
        return found;
      }
    }
    Optional<Choice> byNumber = byNumber(Tokens.of(text));
    if (byNumber.isPresent() || isNumber(Tokens.of(text))) {
      return byNumber.map(Set::of).orElse(Set.of());
    }
    String bare = CaseFolding.bare(text);
    return question.choices().stream()
        .filter(choice -> !bare.isEmpty() && CaseFolding.bare(choice.key()).equals(bare))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Set<Choice> matching(UnaryOperator<String> as, String text) {
    String typed = as.apply(text);
    return question.choices().stream()
        .filter(
            choice ->
                !typed.isEmpty()
                    && choice.label().texts().values().stream().map(as).anyMatch(typed::equals))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** With single spaces, and in one form where Unicode has two. */
  private static String trimmed(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private Optional<Choice> byNumber(List<Token> tokens) {
    if (!isNumber(tokens) || !numbered(question)) {
      return Optional.empty();
    }
    return number(tokens)
        .filter(number -> number >= 1 && number <= question.choices().size())
        .map(number -> question.choices().get(number - 1));
  }

  private static Optional<Integer> number(List<Token> tokens) {
    return tokens.stream()
        .filter(token -> token.is(Token.Kind.NUMBER) && token.text().length() <= 3)
        .map(token -> Integer.valueOf(token.text()))
        .findFirst();
  }

  /** One number and nothing but punctuation: {@code 2}, {@code 2.}, {@code (2)}. */
  private static boolean isNumber(List<Token> tokens) {
    boolean signed = !tokens.isEmpty() && tokens.get(0).isSymbolOf("-−–+");
    return !signed
        && tokens.stream().filter(token -> token.is(Token.Kind.NUMBER)).count() == 1
        && tokens.stream()
            .allMatch(token -> token.is(Token.Kind.NUMBER) || token.isSymbolOf(".!)(#\"'"));
  }
}
