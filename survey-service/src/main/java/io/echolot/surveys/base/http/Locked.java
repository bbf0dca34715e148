package io.echolot.surveys.base.http;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/**
 * A thing in one of its states.
 *
 * @param value the thing
 * @param lock grows with every change, from 1; the entity tag
 */
public record Locked<T>(T value, int lock) {

  private static final int FIRST = 1;

  /** The answer with the entity tag. */
  public Response tagged() {
    return EntityTags.tagged(value, lock);
  }

  /** The answer to who stored it, with the entity tag: 201 if it is new, else 200. */
  public Response stored() {
    return EntityTags.stored(value, lock, lock == FIRST);
  }

  /** The answer with the entity tag, or 304 if the caller has it. */
  public Response unlessKnown(Request request) {
    return EntityTags.unlessKnown(request, value, lock);
  }
}
