package io.echolot.gateway.intake.answer;

import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.survey.answer.Flaw;
import io.echolot.survey.answer.Flaws;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is wrong with an answer, in the words of the API: what it must be. */
final class FlawWords {

  private FlawWords() {}

  static String of(Question question, Flaw flaw) {
    Limits limits = question.limits();
    return switch (flaw.kind()) {
      case MISSING -> "is required";
      case NOT_AGREED -> "must be true";
      case ASKS_NOTHING -> "asks nothing";
      case OTHER_FORM, EMPTY -> form(question, flaw);
      case TOO_LARGE -> "must be a number of at most 15 digits";
      case OUT_OF_BOUNDS -> bounds(question);
      case TOO_PRECISE -> question.kind().isScored() ? bounds(question) : places(limits.decimals());
      case NO_SUCH_DAY -> "is no day of the calendar";
      case TOO_SHORT -> "must have at least " + limits.minLength() + " characters";
      case TOO_LONG -> "must not be longer than " + longest(question, flaw) + " characters";
      case OFF_PATTERN -> "must match " + limits.pattern();
      case UNKNOWN_CHOICE ->
          flaw.isOfWhole() ? form(question, flaw) : "is no choice of the question";
      case DOUBLED ->
          question.kind() == QuestionKind.FILE
              ? "must name each file once"
              : "must name each choice once";
      case EXCLUSIVE -> "names a choice that goes with no other";
      case TOO_FEW, TOO_MANY ->
          question.kind() == QuestionKind.FILE
              ? form(question, flaw)
              : "must name " + range(question.fewestChoices(), question.mostChoices());
      case INCOMPLETE -> "must name all choices, the best first";
      case UNKNOWN_PART -> "is not asked for";
      case NO_EMAIL_ADDRESS -> "must be an e-mail address";
      case WORDS_NOT_ASKED -> "goes only with a choice that allows own words";
    };
  }

  private static String form(Question question, Flaw flaw) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> bounds(question);
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE, RANKING ->
          "must name choices of the question, at least one";
      case MATRIX, CONTACT, ADDRESS ->
          flaw.kind() == Flaw.Kind.EMPTY ? "must not be empty" : "must be an object of strings";
      case TEXT -> "must be a string that isn't blank";
      case NUMBER -> "must be a number";
      case DATE -> "must be a date such as 2026-11-24";
      case CONSENT -> question.required() ? "must be true" : "must be true or false";
      case FILE -> "must be an array of 1 to " + question.mostFiles() + " uploaded files";
      case STATEMENT -> "asks nothing";
    };
  }

  private static String bounds(Question question) {
    Limits limits = question.limits();
    return switch (question.kind()) {
      case NUMBER -> between("at least", "at most", plain(limits.min()), plain(limits.max()));
      case DATE ->
          between(
              "not before", "not after", limits.firstDay().toString(), limits.lastDay().toString());
      default -> "must be a whole number from " + question.lowest() + " to " + question.highest();
    };
  }

  private static String between(String low, String high, String lowest, String highest) {
    return Stream.of(
            lowest.isEmpty() ? "" : low + " " + lowest,
            highest.isEmpty() ? "" : high + " " + highest)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" and ", "must be ", ""));
  }

  private static String plain(Double bound) {
    return bound == null ? "" : BigDecimal.valueOf(bound).toString();
  }

  private static String places(int most) {
    return most == 0
        ? "must be a whole number"
        : "must have at most " + most + " places behind the point";
  }

  private static int longest(Question question, Flaw flaw) {
    return flaw.isOfWhole() ? question.longestText() : Flaws.LONGEST_LINE;
  }

  private static String range(int fewest, int most) {
    return fewest == most ? "" + most : "from " + fewest + " to " + most;
  }
}
