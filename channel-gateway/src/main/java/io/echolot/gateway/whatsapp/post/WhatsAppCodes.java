package io.echolot.gateway.whatsapp.post;

import io.echolot.contracts.delivery.UnsentReason;
import java.util.Map;
import java.util.Set;

/**
 * What Meta's error codes mean to us, whether they come as the answer to a message or later. All
 * that isn't here speaks of the message: it is refused. Source: Meta, WhatsApp Cloud API, "Error
 * codes"; Graph API, "Handling errors".
 */
public final class WhatsAppCodes {

  /** How a code is dealt with. */
  public enum Meaning {
    /** Nothing went out, and the account may be let in, or be slow enough, later. */
    LATER,
    /** The same of one recipient. */
    LATER_FOR_RECIPIENT,
    /** It never goes out. */
    NEVER
  }

  private static final Map<String, Meaning> NOT_NEVER =
      Map.ofEntries(
          // Too many calls or messages: of the app, the business account, the number.
          Map.entry("4", Meaning.LATER),
          Map.entry("80007", Meaning.LATER),
          Map.entry("130429", Meaning.LATER),
          Map.entry("131048", Meaning.LATER),
          // Too many messages to one recipient.
          Map.entry("131056", Meaning.LATER_FOR_RECIPIENT),
          // The token: invalid, expired, or not allowed to do so.
          Map.entry("0", Meaning.LATER),
          Map.entry("3", Meaning.LATER),
          Map.entry("10", Meaning.LATER),
          Map.entry("190", Meaning.LATER),
          Map.entry("200", Meaning.LATER),
          Map.entry("131005", Meaning.LATER),
          // The account: blocked, locked, not paid for, being moved, not registered.
          Map.entry("368", Meaning.LATER),
          Map.entry("131031", Meaning.LATER),
          Map.entry("131042", Meaning.LATER),
          Map.entry("131057", Meaning.LATER),
          Map.entry("133010", Meaning.LATER),
          // The template is paused for a while.
          Map.entry("132015", Meaning.LATER));

  /** The recipient has stopped messages by which this company advertises. */
  private static final Set<String> OPTED_OUT = Set.of("131050");

  /** More than a day since the recipient wrote. */
  private static final Set<String> OUTSIDE_WINDOW = Set.of("131047", "470");

  /** There is no such user, or WhatsApp doesn't reach them or keeps it from them. */
  private static final Set<String> UNDELIVERED = Set.of("131026", "131049", "130472", "130497");

  private WhatsAppCodes() {}

  public static Meaning meaning(String code) {
    return NOT_NEVER.getOrDefault(code, Meaning.NEVER);
  }

  /** Why a message that never arrives doesn't. */
  public static UnsentReason reason(String code) {
    if (OPTED_OUT.contains(code)) {
      return UnsentReason.OPTED_OUT;
    }
    if (OUTSIDE_WINDOW.contains(code)) {
      return UnsentReason.OUTSIDE_WINDOW;
    }
    return UNDELIVERED.contains(code) ? UnsentReason.UNDELIVERED : UnsentReason.REFUSED;
  }
}
