package io.echolot.dialogue;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the choice of one or several options by number, label (in any language) or key. Numbers are
 * those that {@link #numbered} offers, from 1 on.
 */
final class ChoiceParser {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;/&+\\n]\\s*|\\s+(?:and|und|et)\\s+|(?<=\\p{Nd})\\s+(?=\\p{Nd})");

  private static final Pattern IN_ORDER =
      Pattern.compile(
          "\\s*[,;/>&+\\n]\\s*|\\s+(?:and|und|et|then|dann|puis)\\s+|(?<=\\p{Nd})\\s+(?=\\p{Nd})");

  /** An option by its label and a colon or dash, or by its number, and words. */
  private static final Pattern OWN_WORDS =
      Pattern.compile(
          "(?:([^:–—]{1,200}?)\\s*[:–—]|(\\p{Nd}{1,3})[.)]?\\s)\\s*(\\S.*)", Pattern.DOTALL);

  private final Question question;

  ChoiceParser(Question question) {
    this.question = question;
  }

  /**
   * Whether the options can be chosen by their number: not if a label is a number itself, since
   * then nobody could tell which of the two is meant.
   */
  static boolean numbered(Question question) {
    return question.choices().stream()
        .flatMap(choice -> choice.label().texts().values().stream())
        .noneMatch(label -> isNumber(Tokens.of(label)));
  }

  Reading parse(String message) {
    if (message.isBlank()) {
      return Reading.unclear(Reason.EMPTY);
    }
    Set<Choice> whole = named(message);
    if (!whole.isEmpty()) {
      return reading(whole.size() == 1, whole);
    }
    List<String> parts = Arrays.stream(BETWEEN.split(message.strip())).toList();
    List<Set<Choice>> each = parts.stream().map(this::named).toList();
    if (parts.size() > 1 && each.stream().noneMatch(Set::isEmpty)) {
      boolean sure = each.stream().allMatch(named -> named.size() == 1);
      return reading(sure, each.stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }
    Optional<Reading> other = withOwnWords(message.strip());
    if (other.isPresent()) {
      return other.get();
    }
    return Reading.unclear(
        parts.stream().anyMatch(part -> isNumber(Tokens.of(part)))
            ? Reason.OUT_OF_RANGE
            : Reason.NOT_UNDERSTOOD);
  }

  /** {@code Other: too far away}, or {@code 4 too far away} where the fourth allows own words. */
  private Optional<Reading> withOwnWords(String message) {
    Matcher parts = OWN_WORDS.matcher(message);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Set<Choice> named = named(parts.group(1) == null ? parts.group(2) : parts.group(1));
    return named.size() == 1 && named.iterator().next().other()
        ? Optional.of(chosen(question, named)).map(reading -> saying(reading, parts.group(3)))
        : Optional.empty();
  }

  private static Reading saying(Reading reading, String words) {
    return reading instanceof Reading.Understood understood
        ? new Reading.Understood(understood.value(), words)
        : reading;
  }

  /** All options in an order: numbers or labels, parted by what also parts choices. */
  Reading parseRanking(String message) {
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
    boolean all =
        order.size() == question.choices().size()
            && Set.copyOf(order).size() == question.choices().size();
    return all ? understood(order) : Reading.unclear(Reason.NOT_UNDERSTOOD);
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
    boolean exclusive = inOrder.stream().anyMatch(Choice::exclusive);
    if (inOrder.size() > 1 && (exclusive || question.mostChoices() == 1)) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    boolean tooFew = inOrder.size() < question.limits().fewest() && !exclusive;
    return tooFew || inOrder.size() > question.mostChoices()
        ? Reading.unclear(Reason.NUMBER_OF_CHOICES)
        : understood(inOrder);
  }

  private static Reading understood(List<Choice> choices) {
    return new Reading.Understood(
        new AnswerValue.Choices(choices.stream().map(Choice::key).toList()), "");
  }

  /** The options that a text names; more than one if two share a label. */
  private Set<Choice> named(String text) {
    String bare = Fold.bare(text);
    Set<Choice> byLabel =
        matching(
            choice ->
                choice.label().texts().values().stream()
                    .anyMatch(label -> isSame(label, text, bare)));
    if (!byLabel.isEmpty()) {
      return byLabel;
    }
    Optional<Choice> byNumber = byNumber(Tokens.of(text));
    return byNumber.isPresent()
        ? Set.of(byNumber.get())
        : matching(choice -> !isNumber(Tokens.of(text)) && isSame(choice.key(), text, bare));
  }

  private Set<Choice> matching(Predicate<Choice> predicate) {
    return question.choices().stream()
        .filter(predicate)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Labels may be of symbols only, e.g. of smileys. */
  private static boolean isSame(String label, String text, String bareText) {
    return bareText.isEmpty()
        ? label.strip().equals(text.strip())
        : Fold.bare(label).equals(bareText);
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
