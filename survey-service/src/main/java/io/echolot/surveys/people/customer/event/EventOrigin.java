package io.echolot.surveys.people.customer.event;

/**
 * By which an event is known where it comes from, as CloudEvents name it.
 *
 * @param source the system, a URI reference, e.g. {@code /shop}
 * @param id unique within the source
 */
public record EventOrigin(String source, String id) {}
