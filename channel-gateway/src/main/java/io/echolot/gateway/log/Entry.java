package io.echolot.gateway.log;

import io.echolot.contracts.Topics;

/**
 * One record on its way to the log.
 *
 * @param topic where it goes
 * @param key the topic's key
 * @param value the record's JSON; null for a tombstone
 */
record Entry(String topic, String key, byte[] value) {

  /** One of the feedback log. */
  Entry(String key, byte[] value) {
    this(Topics.FEEDBACK, key, value);
  }

  /** Whether it says something of a respondent, and not only that something is gone. */
  boolean isFeedback() {
    return topic.equals(Topics.FEEDBACK) && value != null;
  }

  /** How many the value has; 0 for a tombstone. */
  int bytes() {
    return value == null ? 0 : value.length;
  }
}
