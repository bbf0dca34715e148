package io.echolot.surveys.people.segment.definition;

import io.echolot.contracts.condition.Facts;
import io.echolot.surveys.base.Keys;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a segment's condition refers to.
 *
 * @param kind what it is
 * @param name of the attribute or event
 * @param days within how many days events are counted; 0 where it makes no difference
 */
public record SegmentRef(Kind kind, String name, int days) {

  /** What can be referred to. */
  public enum Kind {
    /** {@code customer.<attribute>}, a text. */
    ATTRIBUTE,
    /** {@code event.<name>.count}: how many such events are kept, 0 if none. */
    COUNT,
    /** {@code event.<name>.count.<days>}: how many there were within so many days. */
    COUNT_WITHIN,
    /** {@code event.<name>.days}: whole days since the last one; unknown if there was none. */
    DAYS_SINCE
  }

  private static final Pattern EVENT =
      Pattern.compile(
          "event\\.([a-z0-9][a-z0-9_.-]{0,63})\\.(days|count(?:\\.([1-9][0-9]{0,3}))?)");

  /** What {@code ref} stands for; empty if for nothing. */
  public static Optional<SegmentRef> of(String ref) {
    if (ref.startsWith(Facts.CUSTOMER)) {
      String key = ref.substring(Facts.CUSTOMER.length());
      return Keys.isKey(key)
          ? Optional.of(new SegmentRef(Kind.ATTRIBUTE, key, 0))
          : Optional.empty();
    }
    Matcher event = EVENT.matcher(ref);
    if (!event.matches()) {
      return Optional.empty();
    }
    if (event.group(2).equals("days")) {
      return Optional.of(new SegmentRef(Kind.DAYS_SINCE, event.group(1), 0));
    }
    return event.group(3) == null
        ? Optional.of(new SegmentRef(Kind.COUNT, event.group(1), 0))
        : Optional.of(
            new SegmentRef(Kind.COUNT_WITHIN, event.group(1), Integer.parseInt(event.group(3))));
  }

  public boolean isEvent() {
    return kind != Kind.ATTRIBUTE;
  }
}
