package io.echolot.contracts.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What must happen on a page for the widget to show a survey by itself; {@code docs/widget.md} says
 * what each does. In JSON a text: the kind, and what it needs behind a space, e.g. {@code scroll
 * 60}.
 *
 * @param kind what happens
 * @param argument how many seconds or percent, which selector or event; empty where the kind needs
 *     none
 */
public record TriggerEvent(Kind kind, String argument) {

  /** What can happen. */
  public enum Kind {
    VIEW(""),
    EXIT(""),
    DELAY("[0-9]{1,5}"),
    TIME("[0-9]{1,5}"),
    SCROLL("[0-9]{1,5}"),
    CLICK(".{1,200}"),
    EVENT(".{1,200}");

    private final Pattern argument;

    Kind(String argument) {
      this.argument = Pattern.compile(argument);
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** At once. */
  public static final TriggerEvent VIEW = new TriggerEvent(Kind.VIEW, "");

  /**
   * Refuses what a kind can't do with.
   *
   * @throws IllegalArgumentException if the kind needs another argument
   */
  public TriggerEvent {
    if (!kind.argument.matcher(argument).matches()) {
      throw unknown();
    }
  }

  /**
   * What a text such as {@code delay 5} says; nothing is {@link #VIEW}.
   *
   * @throws IllegalArgumentException if it says something else
   */
  @JsonCreator
  public static TriggerEvent of(String text) {
    if (text.isBlank()) {
      return VIEW;
    }
    int space = text.indexOf(' ');
    String word = space < 0 ? text : text.substring(0, space);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.word().equals(word))
            .findFirst()
            .orElseThrow(TriggerEvent::unknown);
    // A space that nothing follows is no argument, and no kind without one.
    if (space == text.length() - 1) {
      throw unknown();
    }
    return new TriggerEvent(kind, space < 0 ? "" : text.substring(space + 1));
  }

  private static IllegalArgumentException unknown() {
    return new IllegalArgumentException(
        "must be one of the forms of docs/widget.md, e.g. scroll 60");
  }

  /** As {@link #of} reads it. */
  @JsonValue
  public String text() {
    return argument.isEmpty() ? kind.word() : kind.word() + " " + argument;
  }
}
