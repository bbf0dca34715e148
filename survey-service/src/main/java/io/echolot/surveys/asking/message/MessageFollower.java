package io.echolot.surveys.asking.message;

import io.smallrye.mutiny.Uni;

/** Hears of messages that reached nobody. */
public interface MessageFollower {

  /**
   * A message isn't sent, or didn't arrive; a part of the transaction that notes it.
   *
   * @param subject what it was about
   */
  Uni<Void> unreached(String tenant, String subject);
}
