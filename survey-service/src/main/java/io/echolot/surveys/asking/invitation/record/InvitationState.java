package io.echolot.surveys.asking.invitation.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of an invitation. In JSON in lower case. */
public enum InvitationState {
  /** Its link is good, and there is no answer yet. */
  OPEN,
  /** Something was answered, completely or in part. */
  ANSWERED,
  /** Nobody answered in time. */
  EXPIRED,
  /** It was taken back before anybody answered. */
  REVOKED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static InvitationState of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
