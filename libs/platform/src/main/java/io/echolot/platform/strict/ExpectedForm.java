package io.echolot.platform.strict;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.echolot.contracts.LanguageTag;
import io.echolot.contracts.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words what a field of a body should have been. */
final class ExpectedForm {

  private static final Map<Class<?>, String> FORMS =
      Map.of(
          String.class, "must be a text",
          boolean.class, "must be true or false",
          Boolean.class, "must be true or false",
          int.class, "must be a whole number",
          long.class, "must be a whole number",
          double.class, "must be a number",
          Double.class, "must be a number",
          LocalDate.class, "must be a date such as 2026-11-24",
          Instant.class, "must be an instant such as 2026-11-24T12:00:00Z");

  private ExpectedForm() {}

  static String of(JsonMappingException exception) {
    if (exception instanceof UnrecognizedPropertyException unknown) {
      return Similar.hint("is unknown", unknown.getPropertyName(), known(unknown));
    }
    if (exception instanceof IgnoredPropertyException) {
      return "is unknown";
    }
    if (exception instanceof InvalidFormatException format) {
      String strange = strange(format);
      if (!strange.isEmpty()) {
        return strange;
      }
    }
    if (exception instanceof InvalidNullException) {
      return "must not be null";
    }
    Class<?> type = type(exception);
    if (type == null) {
      return "has another form than expected";
    }
    return type.isEnum() ? oneOf(type) : refusal(exception.getCause(), form(type));
  }

  private static Collection<Object> known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds() == null ? List.of() : unknown.getKnownPropertyIds();
  }

  /** What is wrong with a text or number that is one; empty if it is another thing. */
  private static String strange(InvalidFormatException exception) {
    if (exception.getTargetType() == String.class
        && exception.getValue() instanceof String text
        && !StorableText.isStorable(text)) {
      return StorableText.EXPECTED;
    }
    if (exception.getTargetType() == LocalizedText.class) {
      return LanguageTag.EXPECTED;
    }
    return exception.getValue() instanceof Double number && !Double.isFinite(number)
        ? FiniteNumber.EXPECTED
        : "";
  }

  private static Class<?> type(JsonMappingException exception) {
    if (exception instanceof ValueInstantiationException refused) {
      return refused.getType() == null ? null : refused.getType().getRawClass();
    }
    return exception instanceof MismatchedInputException mismatched
        ? mismatched.getTargetType()
        : null;
  }

  private static String oneOf(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "must be one of ", ""));
  }

  /** What a type says when it refuses a value is written for people, if it is of our making. */
  private static String refusal(Throwable cause, String otherwise) {
    for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
      if (reason instanceof NullPointerException) {
        return "must not hold null";
      }
      if (reason.getClass() == IllegalArgumentException.class && reason.getMessage() != null) {
        return reason.getMessage();
      }
    }
    return otherwise;
  }

  private static String form(Class<?> type) {
    String form = FORMS.get(type);
    if (form != null) {
      return form;
    }
    return Collection.class.isAssignableFrom(type) || type.isArray()
        ? "must be an array"
        : "must be an object of the documented form";
  }
}
