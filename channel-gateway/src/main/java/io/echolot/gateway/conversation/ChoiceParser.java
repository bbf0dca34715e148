package io.echolot.gateway.conversation;

import io.echolot.contracts.AnswerValue;
import io.echolot.contracts.Choice;
import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads the choice of one or several options by number, label (in any language) or key. Numbers are
 * those that {@link #numbered} offers, from 1 on.
 */
final class ChoiceParser {

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;/&+\\n]\\s*|\\s+(?:and|und|et)\\s+|(?<=\\p{Nd})\\s+(?=\\p{Nd})");

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
    return Reading.unclear(
        parts.stream().anyMatch(part -> isNumber(Tokens.of(part)))
            ? Reason.OUT_OF_RANGE
            : Reason.NOT_UNDERSTOOD);
  }

  private Reading reading(boolean sure, Set<Choice> chosen) {
    if (!sure || (chosen.size() > 1 && question.kind() == QuestionKind.SINGLE_CHOICE)) {
      return Reading.unclear(Reason.AMBIGUOUS);
    }
    List<String> keys =
        question.choices().stream().filter(chosen::contains).map(Choice::key).toList();
    return new Reading.Understood(new AnswerValue.Choices(keys), "");
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
