package io.echolot.listener.source;

import java.util.List;

/**
 * What one look at a source brought.
 *
 * @param findings oldest first; may be empty
 * @param cursor from where the next look goes on, once these are delivered
 */
public record Catch(List<Finding> findings, Cursor cursor) {

  public Catch {
    findings = List.copyOf(findings);
  }
}
