package io.echolot.gateway.page.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.FormField;
import io.echolot.contracts.question.Question;
import io.echolot.gateway.door.Texts;
import io.echolot.survey.answer.NumberText;
import io.echolot.survey.answer.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a form's fields say as the JSON that the intake takes, right or wrong. The answer is
 * in the field {@value #ANSWER}, or its parts in {@code a.<key>}; own words are in {@value #OTHER}.
 */
public final class FormReader {

  public static final String ANSWER = "a";
  public static final String OTHER = "other";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, List<String>> form;
  private final String language;

  /**
   * Reads a form.
   *
   * @param language in which numbers are written
   */
  public FormReader(Map<String, List<String>> form, String language) {
    this.form = form;
    this.language = language;
  }

  /** The answer; empty if nothing was filled in. */
  public Optional<ObjectNode> read(Question question) {
    return value(question)
        .map(
            value -> {
              ObjectNode answer = JSON.objectNode().set("value", value);
              String other = own(question);
              return other.isEmpty() ? answer : answer.put("other", other);
            });
  }

  private Optional<JsonNode> value(Question question) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING, NUMBER -> line(ANSWER).map(this::number);
      case SINGLE_CHOICE, MULTIPLE_CHOICE, PICTURE_CHOICE -> chosen();
      case RANKING -> ranking(question);
      case MATRIX -> entries(question.rows().stream().map(Choice::key));
      case CONTACT, ADDRESS -> entries(question.fields().stream().map(FormField::part));
      case TEXT, DATE -> line(ANSWER).map(JSON::textNode);
      case CONSENT -> line(ANSWER).map(ticked -> JSON.booleanNode(true));
      case FILE -> files();
      case STATEMENT -> Optional.empty();
    };
  }

  /** Own words that belong to a choice that wasn't chosen are left over from before. */
  private String own(Question question) {
    boolean asked =
        question.kind().isChoice()
            && question.choices().stream()
                .anyMatch(choice -> choice.other() && values(ANSWER).contains(choice.key()));
    return asked ? line(OTHER).orElse("") : "";
  }

  private List<String> values(String name) {
    return form.getOrDefault(name, List.of());
  }

  private Optional<String> line(String name) {
    // Browsers send line ends as CRLF; one character is counted as one.
    return values(name).stream()
        .map(text -> Texts.kept(text).replace("\r\n", "\n").strip())
        .filter(text -> !VisibleText.isBlank(text))
        .findFirst();
  }

  /** What can't be read stays a text, which is no number. */
  private JsonNode number(String written) {
    return NumberText.read(written, language)
        .map(FormReader::number)
        .orElseGet(() -> JSON.textNode(written));
  }

  private static JsonNode number(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? JSON.numberNode(number.toBigInteger())
        : JSON.numberNode(number);
  }

  /** As {@link PageUploads} says them; whether they are this response's, the intake knows. */
  private Optional<JsonNode> files() {
    ArrayNode files = JSON.arrayNode();
    for (String file : values(ANSWER)) {
      try {
        files.add(ContractsJson.mapper().readTree(file));
      } catch (JsonProcessingException e) {
        files.add(file);
      }
    }
    return files.isEmpty() ? Optional.empty() : Optional.of(files);
  }

  private Optional<JsonNode> chosen() {
    ArrayNode keys = JSON.arrayNode();
    values(ANSWER).stream().filter(key -> !key.isEmpty()).forEach(keys::add);
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  /** By the places that were given, the first place first; who gives one twice is told so. */
  private Optional<JsonNode> ranking(Question question) {
    ArrayNode keys = JSON.arrayNode();
    boolean given = false;
    for (int place = 1; place <= question.choices().size(); place++) {
      String wanted = Integer.toString(place);
      List<String> there =
          question.choices().stream()
              .map(Choice::key)
              .filter(key -> line(ANSWER + "." + key).filter(wanted::equals).isPresent())
              .toList();
      given |= !there.isEmpty();
      if (there.size() == 1) {
        keys.add(there.get(0));
      }
    }
    return given ? Optional.of(keys) : Optional.empty();
  }

  private Optional<JsonNode> entries(Stream<String> keys) {
    ObjectNode parts = JSON.objectNode();
    keys.forEach(key -> line(ANSWER + "." + key).ifPresent(text -> parts.put(key, text)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }
}
