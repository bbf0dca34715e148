package io.echolot.surveys.records.webhook.delivery;

import java.time.Duration;

/** What came of sending a message. */
public sealed interface Outcome {

  /** The receiver has it. */
  record Taken(int status) implements Outcome {}

  /**
   * It may be taken another time.
   *
   * @param status of the answer; 0 if there was none
   * @param error why, for the tenant's people
   * @param retryAfter for how long the receiver wants to be left alone; zero if it doesn't say
   */
  record Failed(int status, String error, Duration retryAfter) implements Outcome {
    public Failed(int status, String error) {
      this(status, error, Duration.ZERO);
    }
  }

  /**
   * It won't be taken another time either.
   *
   * @param status of the answer
   * @param error why, for the tenant's people
   */
  record Refused(int status, String error) implements Outcome {}

  /** The receiver wants no more messages, ever (410). */
  record Gone() implements Outcome {}
}
