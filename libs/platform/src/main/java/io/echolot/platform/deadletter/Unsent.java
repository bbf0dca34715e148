package io.echolot.platform.deadletter;

import io.echolot.contracts.UnfitRecord;

/**
 * A record that Kafka refuses for good.
 *
 * @param place what names it where it waits, e.g. a number in the outbox
 * @param topic to which it was to go
 * @param value null for a tombstone
 * @param why it can't go there
 */
public record Unsent(String place, String topic, String key, byte[] value, UnfitRecord why) {}
