package io.echolot.surveys.asking.invitation.selection;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a customer isn't invited. In JSON in lower case. */
public enum Reason {
  /** There is no such customer. */
  UNKNOWN,
  /** The customer doesn't belong to the segment that the survey, or the call, is for. */
  NOT_IN_SEGMENT,
  /** The customer withdrew consent, on the invitation's channel or on one that counts for it. */
  OPTED_OUT,
  /** The tenant asks only those who consented, and the customer didn't. */
  NO_CONSENT,
  /** Echolot is to send the link, and knows no address of the customer's for it. */
  NO_ADDRESS,
  /** The sample leaves the customer out. */
  SAMPLED_OUT,
  /** The customer answered the survey, which is asked once only. */
  ALREADY_ANSWERED,
  /** The customer has an invitation to the survey that is still open. */
  ALREADY_INVITED,
  /** The customer was asked often enough in these days. */
  QUARANTINED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
