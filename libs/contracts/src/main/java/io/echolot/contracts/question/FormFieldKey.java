package io.echolot.contracts.question;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a line of a form asks for. In JSON in lower case, e.g. {@code postal_code}. */
public enum FormFieldKey {
  FIRST_NAME(QuestionKind.CONTACT),
  LAST_NAME(QuestionKind.CONTACT),
  EMAIL(QuestionKind.CONTACT),
  PHONE(QuestionKind.CONTACT),
  COMPANY(QuestionKind.CONTACT),
  STREET(QuestionKind.ADDRESS),
  /** What of an address needs a second line. */
  STREET2(QuestionKind.ADDRESS),
  POSTAL_CODE(QuestionKind.ADDRESS),
  CITY(QuestionKind.ADDRESS),
  REGION(QuestionKind.ADDRESS),
  COUNTRY(QuestionKind.ADDRESS);

  private final QuestionKind form;

  FormFieldKey(QuestionKind form) {
    this.form = form;
  }

  /** What a form of that kind may ask for, in the usual order; nothing if it is no form. */
  public static List<FormFieldKey> of(QuestionKind form) {
    return Arrays.stream(values()).filter(key -> key.form == form).toList();
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The key of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static FormFieldKey of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
