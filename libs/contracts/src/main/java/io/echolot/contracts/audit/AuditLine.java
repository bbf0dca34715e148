package io.echolot.contracts.audit;

import io.echolot.contracts.Topics;

/**
 * An entry with whose log it belongs to, as it stands in {@link Topics#AUDIT}, e.g. {@code
 * {"tenant": "acme", "entry": {"id": "…", …}}}.
 */
public record AuditLine(String tenant, AuditEntry entry) {

  /** The key of its record in the topic. */
  public String topicKey() {
    return tenant + "/" + entry.id();
  }
}
