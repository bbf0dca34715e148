package io.echolot.contracts.answer;

/**
 * A file that was given as an answer. Its bytes are kept apart from the response.
 *
 * @param id a UUID, under which the file can be fetched
 * @param name what the respondent's device called it
 * @param type its media type (RFC 6838), e.g. {@code image/png}
 * @param size in bytes
 */
public record StoredFile(String id, String name, String type, long size) {}
