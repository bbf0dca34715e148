package io.echolot.gateway.delivery.carrier;

import java.time.Duration;

/** What came of a call to a provider. */
public sealed interface PostResult {

  /**
   * The provider answered.
   *
   * @param status the HTTP status
   * @param retryAfter for how long it wants to be left alone; zero if it doesn't say
   * @param body how it begins, at most 64 KiB; may be empty
   */
  record Answered(int status, Duration retryAfter, byte[] body) implements PostResult {}

  /** There was no connection, so the provider has heard nothing. */
  record NeverSent() implements PostResult {}

  /** It went out, in whole or in part, and no answer came. */
  record NoAnswer() implements PostResult {}
}
