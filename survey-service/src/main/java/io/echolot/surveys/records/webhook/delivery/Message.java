package io.echolot.surveys.records.webhook.delivery;

import io.echolot.surveys.records.webhook.endpoint.SigningSecret;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A delivery that is being sent.
 *
 * @param id the message's {@code webhook-id}
 * @param tenant whose it is
 * @param webhook the webhook's id
 * @param url where it goes
 * @param body what is told
 * @param attempt the how manieth it is, from 1 upwards
 * @param failures how often it failed since it was made pending
 * @param secrets what it is signed with, the newest first; not empty
 */
public record Message(
    String id,
    String tenant,
    String webhook,
    URI url,
    String body,
    int attempt,
    int failures,
    List<SigningSecret> secrets) {

  /** Whether there is a secret to sign it by; there is none if the sealing key was changed. */
  boolean canBeSigned() {
    return !secrets.isEmpty();
  }

  /** The header {@code webhook-signature}: a signature by each secret. */
  String signatures(Instant at) {
    return secrets.stream()
        .map(secret -> secret.signature(id, at, body))
        .collect(Collectors.joining(" "));
  }
}
