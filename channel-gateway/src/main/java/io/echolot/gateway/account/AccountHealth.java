package io.echolot.gateway.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.gateway.published.KnownAccount;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How an account does.
 *
 * @param account its id
 * @param opened whether its credentials can be opened; nothing works if not
 * @param receivedAt when a respondent's message came in last; absent if none did
 * @param refused the last call to its address that wasn't taken; absent if all were
 * @param sentAt when the provider took a message of ours last; absent if it took none
 * @param failed the last message that the provider didn't take or deliver; absent if there is none
 */
public record AccountHealth(
    String account,
    boolean opened,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant receivedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) LastRefusal refused,
    @JsonInclude(JsonInclude.Include.NON_NULL) Instant sentAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) LastFailure failed) {

  /** That a call wasn't taken, and why. */
  public record LastRefusal(Instant at, RefusedCall why) {}

  /**
   * That a message wasn't taken or delivered.
   *
   * @param code the provider's, e.g. Twilio's {@code 21610}, or an HTTP status; empty if it gave no
   *     answer
   */
  public record LastFailure(Instant at, String code) {}

  static AccountHealth of(KnownAccount known, Map<AccountEvent, NotedEvent> noted) {
    return new AccountHealth(
        known.id(),
        known.credentials().isPresent(),
        at(noted, AccountEvent.RECEIVED),
        Optional.ofNullable(noted.get(AccountEvent.REFUSED))
            .map(event -> new LastRefusal(event.at(), RefusedCall.of(event.detail())))
            .orElse(null),
        at(noted, AccountEvent.SENT),
        Optional.ofNullable(noted.get(AccountEvent.FAILED))
            .map(event -> new LastFailure(event.at(), event.detail()))
            .orElse(null));
  }

  private static Instant at(Map<AccountEvent, NotedEvent> noted, AccountEvent event) {
    return Optional.ofNullable(noted.get(event)).map(NotedEvent::at).orElse(null);
  }
}
