package io.echolot.gateway.page.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the fields of a form are filled in for an answer: what {@link FormReader} reads from them.
 */
public final class FormValues {

  private FormValues() {}

  public static Map<String, List<String>> of(
      Question question, ObjectNode answer, String language) {
    Map<String, List<String>> form = new HashMap<>();
    JsonNode value = answer.path("value");
    if (question.kind() == QuestionKind.FILE) {
      List<String> names = new ArrayList<>();
      value.forEach(file -> names.add(file.path("name").asText()));
      form.put(FormReader.ANSWER, List.of(String.join(", ", names)));
      return form;
    }
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              part ->
                  form.put(
                      FormReader.ANSWER + "." + part.getKey(), List.of(part.getValue().asText())));
    } else if (question.kind() == QuestionKind.RANKING) {
      for (int i = 0; i < value.size(); i++) {
        form.put(
            FormReader.ANSWER + "." + value.path(i).asText(), List.of(Integer.toString(i + 1)));
      }
    } else if (value.isArray()) {
      List<String> keys = new ArrayList<>();
      value.forEach(key -> keys.add(key.asText()));
      form.put(FormReader.ANSWER, keys);
    } else {
      form.put(FormReader.ANSWER, List.of(plain(value, language)));
    }
    form.put(FormReader.OTHER, List.of(answer.path("other").asText("")));
    return form;
  }

  private static String plain(JsonNode value, String language) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "1" : "";
    }
    if (!value.isNumber()) {
      return value.asText();
    }
    char point =
        DecimalFormatSymbols.getInstance(Locale.forLanguageTag(language)).getDecimalSeparator();
    return value.decimalValue().toPlainString().replace('.', point);
  }
}
