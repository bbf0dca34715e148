package io.echolot.surveys.records.webhook.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** Sends signed messages to webhooks. */
@ApplicationScoped
class Sender implements Courier {

  private static final int GONE = 410;

  private final GuardedPost post;
  private final Clock clock;

  Sender(GuardedPost post, Clock clock) {
    this.post = post;
    this.clock = clock;
  }

  @Override
  public Set<String> kinds() {
    return Set.of("webhook");
  }

  @Override
  public Outcome send(Message message) throws InterruptedException {
    if (!message.canBeSigned()) {
      return new Outcome.Failed(0, "The secret can't be read; give the webhook a new one.");
    }
    Instant now = clock.instant();
    Map<String, String> headers =
        Map.of(
            "webhook-id", message.id(),
            "webhook-timestamp", Long.toString(now.getEpochSecond()),
            "webhook-signature", message.signatures(now));
    return post.send(URI.create(message.to().url()), headers, message.body(), Sender::answered);
  }

  /** What it says counts for nothing. */
  private static Outcome answered(int status, String said, Duration retryAfter) {
    return status == GONE
        ? new Outcome.Gone()
        : new Outcome.Failed(status, "Answered with status " + status + ".", retryAfter);
  }
}
