package io.echolot.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Why a record was set aside. In JSON the name in lower case, e.g. {@code wrong_key}. */
public enum SetAsideReason {
  /** It isn't JSON, or not of the form that the topic's records have. */
  UNREADABLE,
  /** It is of a type, channel, kind or state that this version doesn't know; a newer one may. */
  UNKNOWN_KIND,
  /** Something that every such record has isn't there. */
  MISSING_MEMBER,
  /** A time outside {@link Instants}. */
  TIME_OUT_OF_RANGE,
  /** Its key isn't the one of what it holds, e.g. another tenant's, or is no key. */
  WRONG_KEY,
  /** No value where none may be: nothing of this topic is withdrawn. */
  NO_VALUE,
  /** Kafka or a store doesn't take that much. */
  TOO_LARGE,
  /** A store refused it and took its neighbours. */
  REFUSED_BY_STORE,
  /** Kafka refused it for good. */
  REFUSED_BY_KAFKA,
  /** We failed at it and not at its neighbours: a mistake of ours. */
  FAILED,
  /** Said by a newer version. */
  OTHER;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The reason of that name; {@link #OTHER} if this version knows none. */
  @JsonCreator
  public static SetAsideReason of(String wireName) {
    return Arrays.stream(values())
        .filter(reason -> reason.wireName().equals(wireName))
        .findFirst()
        .orElse(OTHER);
  }
}
