package io.echolot.gateway.log;

/**
 * One record on its way to the log.
 *
 * @param key the topic's key
 * @param value the record's JSON; null for a tombstone
 */
record Entry(String key, byte[] value) {}
