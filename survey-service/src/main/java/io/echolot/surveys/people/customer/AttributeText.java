package io.echolot.surveys.people.customer;

import io.echolot.contracts.answer.AnswerValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Attributes as the texts by which conditions of surveys and segments know them. */
public final class AttributeText {

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

  private AttributeText() {}

  /** Whether it can be an attribute's value. */
  static boolean isOne(AnswerValue value) {
    return value instanceof AnswerValue.Text
        || value instanceof AnswerValue.Score
        || value instanceof AnswerValue.Decimal
        || value instanceof AnswerValue.Flag;
  }

  /** The texts of attributes, by their keys. */
  public static Map<String, String> of(Map<String, AnswerValue> attributes) {
    Map<String, String> texts = new TreeMap<>();
    attributes.forEach((key, value) -> texts.put(key, of(value)));
    return texts;
  }

  private static String of(AnswerValue value) {
    if (value instanceof AnswerValue.Text text) {
      return text.text();
    }
    if (value instanceof AnswerValue.Decimal decimal) {
      return decimal.number().toPlainString();
    }
    return value instanceof AnswerValue.Score score
        ? Integer.toString(score.score())
        : Boolean.toString(((AnswerValue.Flag) value).agreed());
  }

  /** All values that have this text. */
  static List<AnswerValue> values(String text) {
    List<AnswerValue> values = new ArrayList<>();
    values.add(new AnswerValue.Text(text));
    if (NUMBER.matcher(text).matches()) {
      values.add(AnswerValue.of(new BigDecimal(text)));
    }
    if (text.equals("true") || text.equals("false")) {
      values.add(new AnswerValue.Flag(Boolean.parseBoolean(text)));
    }
    return values;
  }
}
