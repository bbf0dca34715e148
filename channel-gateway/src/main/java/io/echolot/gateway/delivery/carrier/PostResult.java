package io.echolot.gateway.delivery.carrier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/** What came of a call to a provider. */
public sealed interface PostResult {

  /**
   * The provider answered.
   *
   * @param status the HTTP status
   * @param retryAfter for how long it wants to be left alone; zero if it doesn't say
   * @param body how it begins, at most 64 KiB; may be empty
   */
  record Answered(int status, Duration retryAfter, byte[] body) implements PostResult {

    /** The body as JSON; missing if it is none. */
    public JsonNode json() {
      try {
        JsonNode json = ContractsJson.mapper().readTree(body);
        return json == null ? MissingNode.getInstance() : json;
      } catch (IOException e) {
        return MissingNode.getInstance();
      }
    }

    /**
     * What a status that isn't 2xx means where the provider doesn't say more. A redirect isn't
     * followed; what went wrong with the provider itself (5xx) may have gone wrong after it sent.
     *
     * @param code why, as the provider says it
     * @param refused what a status means that blames the call
     */
    public SendOutcome byStatus(String code, SendOutcome refused) {
      boolean isLater = status < 400 || status == 408 || status == 429;
      if (isLater) {
        return new SendOutcome.NotNow(code, retryAfter);
      }
      return status < 500 ? refused : new SendOutcome.Unknown();
    }
  }

  /** There was no connection, so the provider has heard nothing. */
  record NeverSent() implements PostResult {}

  /** It went out, in whole or in part, and no answer came. */
  record NoAnswer() implements PostResult {}

  /** What it means for a message, where the provider says by {@code said} what its answers mean. */
  default SendOutcome outcome(Function<Answered, SendOutcome> said) {
    if (this instanceof Answered answered) {
      return said.apply(answered);
    }
    return this instanceof NeverSent
        ? new SendOutcome.NotNow("", Duration.ZERO)
        : new SendOutcome.Unknown();
  }
}
