package io.echolot.gateway.intake.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.door.Texts;
import io.echolot.gateway.intake.answer.Fields;
import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the hidden fields. A page fills them in, and no respondent could mend them: what can't be
 * taken is cut or left out, and says so. Who imports can mend it, and is told.
 */
public final class HiddenReader {

  private static final String HIDDEN = "hidden";

  private final Fields fields;
  private final PublishedSurvey survey;
  private final boolean strict;
  private final List<Adjustment> adjusted;

  /**
   * A reader.
   *
   * @param strict whether what can't be taken is a mistake
   * @param adjusted what wasn't taken as it was sent; grows
   */
  HiddenReader(Fields fields, PublishedSurvey survey, boolean strict, List<Adjustment> adjusted) {
    this.fields = fields;
    this.survey = survey;
    this.strict = strict;
    this.adjusted = adjusted;
  }

  /**
   * The fields that a page gives, by their keys.
   *
   * @param said the object that has them as {@code hidden}
   * @param adjusted what wasn't taken as it was sent; grows
   */
  public static Map<String, String> ofPage(
      JsonNode said, PublishedSurvey survey, List<Adjustment> adjusted) {
    return new HiddenReader(new Fields(said, "", new ArrayList<>()), survey, false, adjusted)
        .read();
  }

  /** The fields by their keys, without empty ones. */
  Map<String, String> read() {
    JsonNode node = fields.object().path(HIDDEN);
    Map<String, String> hidden = new LinkedHashMap<>();
    if (node.isMissingNode() || node.isNull()) {
      return hidden;
    }
    if (!node.isObject()) {
      leaveOut(HIDDEN, "must be an object of strings");
      return hidden;
    }
    node.properties()
        .forEach(
            field -> {
              String text = text(field.getKey(), field.getValue());
              if (!text.isEmpty()) {
                hidden.put(field.getKey(), text);
              }
            });
    return hidden;
  }

  private String text(String key, JsonNode value) {
    String path = HIDDEN + "." + key;
    if (!isDeclared(key)) {
      return leaveOut(path, "is no hidden field of the survey");
    }
    if (value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      return leaveOut(path, "must be a string");
    }
    String text = Texts.kept(value.textValue());
    if (text.length() <= Response.LONGEST_HIDDEN) {
      return text;
    }
    if (strict) {
      fields.reject(path, "must not be longer than " + Response.LONGEST_HIDDEN + " characters");
      return "";
    }
    adjusted.add(Adjustment.cut(path, Response.LONGEST_HIDDEN));
    return Texts.cut(text, Response.LONGEST_HIDDEN);
  }

  private String leaveOut(String path, String message) {
    if (strict) {
      fields.reject(path, message);
    } else if (adjusted.size() < Fields.MOST_VIOLATIONS) {
      adjusted.add(Adjustment.leftOut(new Violation(path, message)));
    }
    return "";
  }

  private boolean isDeclared(String key) {
    return key.startsWith(Facts.CUSTOMER)
        ? survey.logic().attributes().contains(key.substring(Facts.CUSTOMER.length()))
        : survey.logic().hidden().contains(key);
  }
}
