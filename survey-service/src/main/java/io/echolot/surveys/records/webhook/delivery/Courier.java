package io.echolot.surveys.records.webhook.delivery;

import java.util.Set;

/** A way by which messages go out. Each is a bean that {@link Dispatcher} finds. */
public interface Courier {

  /** The kinds of addressees to which it brings messages; no other courier has them. */
  Set<String> kinds();

  /** Sends a message and waits, not longer than the timeout, for what comes of it. */
  Outcome send(Message message) throws InterruptedException;
}
