package io.echolot.surveys.records.webhook.delivery;

import io.echolot.surveys.records.webhook.endpoint.SigningSecret;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * A delivery that is being sent.
 *
 * @param id the message's {@code webhook-id}
 * @param tenant whose it is
 * @param to whose message it is
 * @param body what is told
 * @param held of how many more answers it tells than are in the body; 0 for webhooks
 * @param attempt the how manieth it is, from 1 upwards
 * @param failures how often it failed since it was made pending
 */
public record Message(
    String id, String tenant, Addressee to, String body, int held, int attempt, int failures) {

  /** The id of the webhook or alert. */
  String webhook() {
    return to.id();
  }

  /** Whether there is a secret to sign it by; there is none if the sealing key was changed. */
  boolean canBeSigned() {
    return !to.secrets().isEmpty();
  }

  /** The header {@code webhook-signature}: a signature by each secret. */
  String signatures(Instant at) {
    return to.secrets().stream()
        .map(secret -> new SigningSecret(secret).signature(id, at, body))
        .collect(Collectors.joining(" "));
  }
}
