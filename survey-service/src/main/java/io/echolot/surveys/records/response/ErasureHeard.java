package io.echolot.surveys.records.response;

/**
 * The topic tells that a record was erased for good, maybe not for the first time.
 *
 * @param key which, as {@link io.echolot.platform.erased.ErasedRecords#key} names it
 */
public record ErasureHeard(String key) {}
