package io.echolot.surveys.records.audit;

import io.echolot.platform.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who did what, and when, e.g. {@code {"id": "…", "at": "2026-11-30T16:00:00Z", "who": {"id": "…",
 * "name": "Anna Adler"}, "action": "publish", "kind": "surveys", "object": "s-1", "status": 200}}.
 * It holds nothing of what was sent or answered.
 *
 * @param at when it was answered
 * @param kind of what it is about, as the API's addresses call it, e.g. {@code surveys}
 * @param object the id or key of that; empty for many
 * @param status with which it was answered; 0 if the caller went away before
 */
public record AuditEntry(
    UUID id, Instant at, Who who, AuditAction action, String kind, String object, int status) {

  /**
   * Somebody, or a program.
   *
   * @param id the subject of their tokens
   * @param name at that time: the full one, or the user's; of a program its client's
   */
  public record Who(String id, String name) {

    private static final int LONGEST = 200;
    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    public Who {
      id = stored(id);
      name = stored(name);
    }

    private static String stored(String text) {
      String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
      return UNSTORABLE.matcher(cut).replaceAll("\uFFFD");
    }
  }

  static AuditEntry of(Instant at, Who who, AuditedCall call, int status) {
    return new AuditEntry(Ids.next(), at, who, call.action(), call.kind(), call.object(), status);
  }
}
