package io.echolot.listener.cursor;

import io.echolot.listener.source.Cursor;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with a source.
 *
 * @param cursor how far it has been read
 * @param lastSuccess when it was last read and delivered; empty if never
 * @param lastError what went wrong at the last look; empty if nothing
 * @param found how much was delivered in all
 * @param undated how much of what was read last was left out for want of a date
 * @param place where it was found last, after all redirects; empty if it never was
 */
public record SourceState(
    Cursor cursor,
    Optional<Instant> lastSuccess,
    String lastError,
    long found,
    int undated,
    String place) {

  static final SourceState NEW = new SourceState(Cursor.BEGINNING, Optional.empty(), "", 0, 0, "");
}
