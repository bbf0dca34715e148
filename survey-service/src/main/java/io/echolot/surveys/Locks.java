package io.echolot.surveys;

import io.echolot.platform.Problem;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who changes a thing tells by {@code If-Match} which state of it was seen (RFC 9110). */
public final class Locks {

  public static final Problem CHANGED_MEANWHILE =
      new Problem(
          "changed-meanwhile", Status.PRECONDITION_FAILED, "Somebody changed it in the meantime");

  public static final Problem TAG_NEEDED =
      new Problem("if-match-needed", new PreconditionRequired(), "The header If-Match is needed");

  private static final Pattern TAG = Pattern.compile("\"([0-9]{1,9})\"");

  private Locks() {}

  /**
   * The lock that the header names.
   *
   * @param thing what is changed, for people: {@code survey}
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #TAG_NEEDED} if it names none
   */
  public static int seen(String ifMatch, String thing) {
    Matcher lock = TAG.matcher(ifMatch == null ? "" : ifMatch);
    if (!lock.matches()) {
      throw TAG_NEEDED.because("Send the entity tag that came with the " + thing + ".");
    }
    return Integer.parseInt(lock.group(1));
  }

  /**
   * The lock that the header names; empty without a header, which says that there was nothing.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link #TAG_NEEDED} if it is no entity tag
   */
  public static OptionalInt seenOrNone(String ifMatch, String thing) {
    return ifMatch == null ? OptionalInt.empty() : OptionalInt.of(seen(ifMatch, thing));
  }

  /** The thing with its entity tag. */
  public static Response tagged(Locked<?> thing) {
    return Response.ok(thing.value()).tag(tag(thing)).build();
  }

  /** The thing with its entity tag, or 304 if the caller has it. */
  public static Response tagged(Locked<?> thing, Request request) {
    ResponseBuilder unchanged = request.evaluatePreconditions(tag(thing));
    return unchanged == null ? tagged(thing) : unchanged.build();
  }

  private static EntityTag tag(Locked<?> thing) {
    return new EntityTag(Integer.toString(thing.lock()));
  }
}
