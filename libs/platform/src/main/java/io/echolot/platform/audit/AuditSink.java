package io.echolot.platform.audit;

import io.echolot.contracts.audit.AuditLine;
import java.util.List;

/** Where a service's entries of the audit log go. */
public interface AuditSink {

  /**
   * Takes them all; returns once they outlive this process. May be handed some of them again.
   *
   * @throws RuntimeException why it didn't; {@link io.echolot.platform.deadletter.Fault} says
   *     whether it may later
   */
  void keep(List<AuditLine> lines);
}
