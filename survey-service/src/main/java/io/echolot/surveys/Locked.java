package io.echolot.surveys;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;

/**
 * A thing in one of its states.
 *
 * @param value the thing
 * @param lock grows with every change, from 1; the entity tag
 */
public record Locked<T>(T value, int lock) {

  /**
   * The lock that who changes a thing has seen; empty without the header, to create it.
   *
   * @param ifMatch the header; may be null
   * @param thing what it is about, for people
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link EntityTags#NEEDED} if the header is
   *     no entity tag
   */
  public static OptionalInt seen(String ifMatch, String thing) {
    return ifMatch == null
        ? OptionalInt.empty()
        : OptionalInt.of(EntityTags.required(ifMatch, thing));
  }

  /** The answer with the entity tag. */
  public Response tagged() {
    return EntityTags.tagged(value, lock);
  }

  /** The answer with the entity tag, or 304 if the caller has it. */
  public Response unlessKnown(Request request) {
    return EntityTags.unlessKnown(request, value, lock);
  }
}
