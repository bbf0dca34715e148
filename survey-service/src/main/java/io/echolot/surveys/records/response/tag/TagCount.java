package io.echolot.surveys.records.response.tag;

/**
 * How often a tag is there.
 *
 * @param responses how many responses have it
 */
public record TagCount(String tag, long responses) {}
