package io.echolot.gateway.account;

import java.time.Instant;

/**
 * That something happened.
 *
 * @param at when, in whole milliseconds
 * @param detail what else there is to say; may be empty
 */
record NotedEvent(Instant at, String detail) {

  NotedEvent later(NotedEvent other) {
    return other.at.isAfter(at) ? other : this;
  }
}
