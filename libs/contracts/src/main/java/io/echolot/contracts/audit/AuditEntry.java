package io.echolot.contracts.audit;

import java.time.Instant;
import java.util.UUID;

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
  public record Who(String id, String name) {}
}
