package io.echolot.listener.source;

import java.net.URI;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one look at a source brought.
 *
 * @param findings oldest first; may be empty
 * @param cursor from where the next look goes on, once these are delivered
 * @param place where it was found in the end, after all redirects
 * @param undated how many were left out, for they have no date that can be; empty if nothing was
 *     read anew
 */
public record Catch(List<Finding> findings, Cursor cursor, URI place, OptionalInt undated) {

  public Catch {
    findings = List.copyOf(findings);
  }
}
