package io.echolot.surveys.base.outbox;

/**
 * A record that waits in the outbox.
 *
 * @param seq its number; of two the lower goes first
 * @param value null for a tombstone
 */
record Waiting(long seq, String topic, String key, byte[] value) {}
