package io.echolot.gateway.chat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.dialogue.Introduction;
import io.echolot.gateway.door.StrictJson;
import io.echolot.gateway.door.Texts;
import io.echolot.platform.problem.Problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What goes over the WebSocket, as JSON. */
sealed interface ChatMessage {

  /**
   * The respondent wrote ({@code {"type":"message","id":"…","text":"…"}}) or clicked ({@code
   * {"type":"answer","id":"…","question":"…","value":…}}).
   *
   * @param id the page's id of it; the same when it is sent again
   * @param input what it says
   */
  record In(String id, Input input) implements ChatMessage {}

  /**
   * The page says of whom it is, before the respondent says anything ({@code
   * {"type":"start","id":"…","access":"…","hidden":{"plan":"pro"}}}).
   *
   * @param id as of any message
   * @param introduction what it says
   */
  record Start(String id, Introduction introduction) implements ChatMessage {}

  /**
   * What we say.
   *
   * @param type {@code say}
   * @param replyTo the id of the message that this replies to; empty for the greeting
   * @param language BCP 47 tag of the lines
   * @param lines the words
   */
  record Said(String type, String replyTo, String language, List<TranscriptLine> lines)
      implements ChatMessage {}

  /**
   * A message that couldn't be taken. The connection stays.
   *
   * @param type {@code error}
   * @param replyTo the id of that message; empty if it had none
   * @param problem the problem's type, e.g. {@code invalid}
   * @param detail for people
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Refused(String type, String replyTo, String problem, String detail)
      implements ChatMessage {}

  Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  static Refused invalid(String replyTo, String detail) {
    return new Refused("error", replyTo, "invalid", detail);
  }

  static Refused invalid(String replyTo, Violation violation) {
    return invalid(replyTo, (violation.field() + " " + violation.message()).strip() + ".");
  }

  /** The message that a text stands for, or why it is none. What people write is never refused. */
  static ChatMessage read(String text, ObjectMapper mapper) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<Violation> wrong = StrictJson.wrongButTexts(bytes);
    if (wrong.isPresent()) {
      return invalid("", wrong.get());
    }
    JsonNode json;
    try {
      json = Texts.kept(mapper.readTree(text), bytes);
    } catch (JsonProcessingException e) {
      return invalid("", "The message is not JSON.");
    }
    String id = json == null ? "" : json.path("id").asText();
    if (!ID.matcher(id).matches()) {
      return invalid("", "id must be 1 to 64 letters, digits, - or _.");
    }
    return switch (json.path("type").asText()) {
      case "start" -> started(id, json);
      case "message" -> written(id, json.path("text"));
      case "answer" ->
          StrictJson.wrong(bytes)
              .map(misfit -> invalid(id, misfit))
              .map(ChatMessage.class::cast)
              .orElseGet(() -> clicked(id, json));
      default -> invalid(id, "type must be start, message or answer.");
    };
  }

  private static ChatMessage started(String id, JsonNode json) {
    JsonNode access = json.path("access");
    return access.isMissingNode() || access.isTextual()
        ? new Start(id, Introduction.of(json))
        : invalid(id, "access must be a string.");
  }

  private static ChatMessage written(String id, JsonNode text) {
    if (!text.isTextual()) {
      return invalid(id, "text must be a string.");
    }
    return new In(id, Input.Typed.of(Texts.kept(text.textValue())));
  }

  private static ChatMessage clicked(String id, JsonNode json) {
    String question = json.path("question").asText();
    if (question.isEmpty()) {
      return invalid(id, "question must be the key of a question.");
    }
    try {
      AnswerValue value = AnswerValue.of(json.path("value"));
      return new In(id, new Input.Clicked(question, value));
    } catch (IllegalArgumentException e) {
      return invalid(id, "value " + e.getMessage() + ".");
    }
  }
}
