package io.echolot.testkit;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.audit.AuditTopic;
import java.util.List;
import java.util.Map;

/** What services have told the audit log by its topic. */
public final class AuditLog {

  private AuditLog() {}

  /** The entries of a tenant about a thing, in the order in which they came. */
  public static List<AuditEntry> about(String tenant, String object) {
    AuditTopic.ensure(Map.of("bootstrap.servers", Backends.kafka()));
    return FeedbackLog.read(Topics.AUDIT, tenant + "/").values().stream()
        .map(value -> ContractsJson.read(value, AuditLine.class).entry())
        .filter(entry -> entry.object().equals(object))
        .toList();
  }
}
