package io.echolot.surveys.asking.trigger.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.asking.invitation.selection.Reason;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Why nobody is asked because of an event. In JSON in lower case. All for which invitations aren't
 * made ({@link Reason}) or don't reach their customer ({@link UnsentReason}) have the same names
 * here.
 */
public enum UnaskedReason {
  /** Nothing is against it. */
  NONE,
  /** The event's data has no such date, or none that can be read. */
  NO_DATE,
  /** Its time was over by more than a day when the event came in. */
  TOO_LATE,
  /** Its time is further away than events are kept. */
  TOO_FAR,
  /** Another event took it back. */
  REVOKED,
  /** The trigger was turned off when its time came. */
  TURNED_OFF,
  /** The survey's page, or what else the trigger names, isn't there any more. */
  UNFIT,
  UNKNOWN,
  NOT_IN_SEGMENT,
  OPTED_OUT,
  NO_CONSENT,
  NO_ADDRESS,
  SAMPLED_OUT,
  ALREADY_ANSWERED,
  ALREADY_INVITED,
  QUARANTINED,
  CLOSED,
  ANSWERED,
  NOT_INVITED,
  QUIET_HOURS,
  TOO_LONG,
  NO_ACCOUNT,
  OUTSIDE_WINDOW,
  EXPIRED,
  REFUSED,
  GIVEN_UP,
  UNDELIVERED,
  NO_ANSWER;

  /** What another address, or another account, may mend. It says that nothing has arrived. */
  private static final Set<UnaskedReason> OF_THE_WAY =
      EnumSet.of(
          OPTED_OUT,
          NO_CONSENT,
          NO_ADDRESS,
          NO_ACCOUNT,
          OUTSIDE_WINDOW,
          TOO_LONG,
          REFUSED,
          GIVEN_UP,
          UNDELIVERED);

  public static UnaskedReason of(Reason reason) {
    return valueOf(reason.name());
  }

  public static UnaskedReason of(UnsentReason reason) {
    return valueOf(reason.name());
  }

  /** Whether it is worth while to try the next way. */
  public boolean isOfTheWay() {
    return OF_THE_WAY.contains(this);
  }

  /** Which of two ways' reasons tells more: who said no comes first. */
  public UnaskedReason or(UnaskedReason other) {
    return other == NONE || ordinal() < other.ordinal() && this != NONE ? this : other;
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The reason of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static UnaskedReason of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
