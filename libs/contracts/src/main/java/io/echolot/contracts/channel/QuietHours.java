package io.echolot.contracts.channel;

/**
 * When nobody is written to, in the recipient's own time. E.g. {@code
 * {"from":"20:00","to":"09:00","timeZone":"Europe/Berlin"}}.
 *
 * @param from when they begin, {@code HH:mm}
 * @param to when they end, {@code HH:mm}; before {@code from} if they go beyond midnight
 * @param timeZone IANA name of the time of those whose own isn't known
 */
public record QuietHours(String from, String to, String timeZone) {}
