package io.echolot.survey.answer;

import static io.echolot.survey.answer.Flaws.one;
import static io.echolot.survey.answer.Flaws.oneIf;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.survey.answer.Flaw.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How many of what is offered an answer must name, and which of it goes together. */
final class ChoiceFlaws {

  private ChoiceFlaws() {}

  static List<Flaw> ofChoices(Question question, AnswerValue value) {
    Optional<Kind> unfit = ofKeys(question, value);
    if (unfit.isPresent()) {
      return one(unfit.get());
    }
    List<String> keys = ((AnswerValue.Choices) value).keys();
    boolean exclusive =
        question.choices().stream()
            .anyMatch(choice -> choice.exclusive() && keys.contains(choice.key()));
    if (exclusive) {
      // "None of these" is enough, however many are wanted.
      return oneIf(keys.size() > 1, Kind.EXCLUSIVE);
    }
    return keys.size() < question.fewestChoices()
        ? one(Kind.TOO_FEW)
        : oneIf(keys.size() > question.mostChoices(), Kind.TOO_MANY);
  }

  static List<Flaw> ofRanking(Question question, AnswerValue value) {
    return ofKeys(question, value)
        .map(Flaws::one)
        .orElseGet(
            () ->
                oneIf(
                    ((AnswerValue.Choices) value).keys().size() < question.choices().size(),
                    Kind.INCOMPLETE));
  }

  /** Known keys, each once, at least one. */
  private static Optional<Kind> ofKeys(Question question, AnswerValue value) {
    if (!(value instanceof AnswerValue.Choices chosen)) {
      return Optional.of(Kind.OTHER_FORM);
    }
    Set<String> known = question.choices().stream().map(Choice::key).collect(Collectors.toSet());
    if (chosen.keys().isEmpty()) {
      return Optional.of(Kind.EMPTY);
    }
    if (!known.containsAll(chosen.keys())) {
      return Optional.of(Kind.UNKNOWN_CHOICE);
    }
    return chosen.keys().stream().distinct().count() < chosen.keys().size()
        ? Optional.of(Kind.DOUBLED)
        : Optional.empty();
  }

  static List<Flaw> ofFiles(Question question, AnswerValue value) {
    if (!(value instanceof AnswerValue.Files given)) {
      return one(Kind.OTHER_FORM);
    }
    if (given.files().size() > question.mostFiles()) {
      return one(Kind.TOO_MANY);
    }
    long different = given.files().stream().map(StoredFile::id).distinct().count();
    return given.files().isEmpty()
        ? one(Kind.EMPTY)
        : oneIf(different < given.files().size(), Kind.DOUBLED);
  }
}
