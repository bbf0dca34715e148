package io.echolot.surveys.records.alert.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.feedback.Response;
import io.echolot.surveys.records.alert.rule.Alert;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the queue keeps of a notice until it is sent.
 *
 * @param alert the alert's name
 * @param language of the message
 * @param test whether somebody only wants to see whether it arrives
 * @param answer of the first response; null if it is a test, or was erased. Erasing takes it out by
 *     its name in the JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AlertPayload(
    String alert, String language, boolean test, @JsonProperty("response") AnswerTold answer) {

  /** The JSON of what is told of a response. */
  public static String of(Alert alert, Response response, String survey) {
    return json(alert, false, AnswerTold.of(response, survey));
  }

  /** The JSON of a sample. */
  public static String sample(Alert alert) {
    return json(alert, true, null);
  }

  private static String json(Alert alert, boolean test, AnswerTold answer) {
    AlertPayload payload =
        new AlertPayload(alert.rule().name(), alert.rule().language(), test, answer);
    return new String(ContractsJson.write(payload), StandardCharsets.UTF_8);
  }

  static AlertPayload read(String json) {
    return ContractsJson.read(json.getBytes(StandardCharsets.UTF_8), AlertPayload.class);
  }

  Optional<AnswerTold> told() {
    return Optional.ofNullable(answer);
  }
}
