package io.echolot.platform.strict;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.echolot.platform.problem.Problem.Violation;
import java.util.Optional;

/**
 * A member that stands twice in an object, of which one would be lost in silence. I-JSON (RFC 7493,
 * section 2.3) has none; the parser tells it as one error of many in the form of JSON.
 */
public final class DoubledMember {

  private static final int LONGEST_NAME = 200;

  private DoubledMember() {}

  /** The member, with its path, if that is what went wrong. */
  public static Optional<Violation> of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamReadException read
          && read.getProcessor() != null
          && read.getOriginalMessage().startsWith("Duplicate field")) {
        return Optional.of(
            new Violation(path(read.getProcessor().getParsingContext()), "stands there twice"));
      }
    }
    return Optional.empty();
  }

  private static String path(JsonStreamContext context) {
    if (context == null || context.inRoot()) {
      return "";
    }
    String before = path(context.getParent());
    if (context.inArray()) {
      return before + "[" + context.getCurrentIndex() + "]";
    }
    return before.isEmpty() ? name(context) : before + "." + name(context);
  }

  /** As much of a name as can be told back. */
  private static String name(JsonStreamContext context) {
    String name = context.getCurrentName();
    if (name == null || !StorableText.isStorable(name)) {
      return "?";
    }
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
