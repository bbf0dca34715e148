package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.gateway.intake.answer.AnswerReader;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.gateway.intake.json.AnswersReader;
import io.echolot.gateway.intake.json.Reading;
import io.echolot.gateway.intake.json.SurveyLookup;
import io.echolot.gateway.upload.Uploads;
import io.echolot.platform.problem.Problem.Violation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Files that are named as answers must have been uploaded for them. What is kept of a file is what
 * is stored of it, not what the client says.
 */
@ApplicationScoped
public class FileAnswers {

  private final Uploads files;
  private final SurveyLookup surveys;

  FileAnswers(Uploads files, SurveyLookup surveys) {
    this.files = files;
    this.surveys = surveys;
  }

  /**
   * The response with the files as they are stored; invalid if one isn't. Asks nobody if the survey
   * has no question for files.
   *
   * @param body from which the response was read
   */
  Uni<Reading> verify(JsonNode body, Response response) {
    if (!asksForFiles(response)) {
      return Uni.createFrom().item(new Reading.Valid(response, List.of()));
    }
    Map<String, List<String>> named = named(response);
    Uni<Map<String, List<StoredFile>>> claimed = files.claim(response, named);
    // Files that nobody names any more may stay a little longer; no answer is refused for that.
    return (named.isEmpty() ? claimed.onFailure().recoverWithItem(Map.of()) : claimed)
        .map(stored -> verified(body, response, stored));
  }

  private boolean asksForFiles(Response response) {
    return surveys
        .version(response.tenant(), response.surveyKey(), response.surveyVersion())
        .filter(
            survey ->
                survey.questions().stream()
                    .anyMatch(question -> question.kind() == QuestionKind.FILE))
        .isPresent();
  }

  private static Map<String, List<String>> named(Response response) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (Answer answer : response.answers()) {
      if (answer.value() instanceof AnswerValue.Files value) {
        named.put(answer.question(), value.files().stream().map(StoredFile::id).toList());
      }
    }
    return named;
  }

  private static Reading verified(
      JsonNode body, Response response, Map<String, List<StoredFile>> stored) {
    List<Violation> violations = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    for (Answer answer : response.answers()) {
      answers.add(
          answer.value() instanceof AnswerValue.Files value
              ? verified(
                  answer,
                  value.files(),
                  stored.getOrDefault(answer.question(), List.of()),
                  fields(body, answer, violations))
              : answer);
    }
    return violations.isEmpty()
        ? new Reading.Valid(response.answering(answers), List.of())
        : new Reading.Invalid(response.id(), violations);
  }

  private static Answer verified(
      Answer answer, List<StoredFile> named, List<StoredFile> stored, Fields fields) {
    List<StoredFile> files = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      String id = named.get(i).id();
      Optional<StoredFile> file = stored.stream().filter(one -> one.id().equals(id)).findFirst();
      if (file.isEmpty()) {
        fields.in(i).reject("id", "was not uploaded for this question");
      }
      files.add(file.orElse(named.get(i)));
    }
    return new Answer(
        answer.question(), answer.kind(), answer.scale(), new AnswerValue.Files(files));
  }

  /** The value as it stands in the body, whose answers may be in another order. */
  private static Fields fields(JsonNode body, Answer answer, List<Violation> violations) {
    JsonNode answers = body.path(AnswersReader.ANSWERS);
    int at =
        IntStream.range(0, answers.size())
            .filter(i -> answers.path(i).path("question").asText().equals(answer.question()))
            .findFirst()
            .orElse(0);
    return new Fields(body, "", violations, answer.question())
        .in(AnswersReader.ANSWERS)
        .in(at)
        .in(AnswerReader.VALUE);
  }
}
