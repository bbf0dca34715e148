package io.echolot.contracts.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody did, or tried to. In JSON the name in lower case. */
public enum AuditAction {
  /** Saw what people said, or who they are. */
  READ,
  /** Took it away as a file. */
  EXPORT,
  CREATE,
  CHANGE,
  DELETE,
  /** Brought many at once. */
  IMPORT,
  PUBLISH,
  CLOSE,
  /** Had it sent once more. */
  REPLAY,
  /** Put tags on something, or took them off. */
  TAG;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The one of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static AuditAction of(String wireName) {
    return find(wireName).orElseThrow(() -> new IllegalArgumentException("No action: " + wireName));
  }

  /** The one of that name, if there is one. */
  public static Optional<AuditAction> find(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
