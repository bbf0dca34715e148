package io.echolot.listener.source;

import java.util.List;

/**
 * How far a source has been read.
 *
 * @param position the newest id that was seen; empty at the beginning or where ids have no order
 * @param entityTag of the document that was read last (RFC 9110); empty if it had none
 * @param lastModified of that document, as it was sent; empty if it wasn't
 * @param seen the ids of that document, where ids have no order
 */
public record Cursor(String position, String entityTag, String lastModified, List<String> seen) {

  public static final Cursor BEGINNING = new Cursor("", "", "", List.of());

  public Cursor {
    seen = List.copyOf(seen);
  }

  public Cursor at(String newPosition) {
    return new Cursor(newPosition, entityTag, lastModified, seen);
  }
}
