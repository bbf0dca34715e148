package io.echolot.gateway.log;

/**
 * One record on its way to the log.
 *
 * @param key the topic's key
 * @param value the record's JSON; null for a tombstone
 */
record Entry(String key, byte[] value) {

  /** How many the value has; 0 for a tombstone. */
  int bytes() {
    return value == null ? 0 : value.length;
  }
}
