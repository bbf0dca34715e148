package io.echolot.listener.audit;

import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.audit.AuditSink;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * No call of this service is of the audit log's; what somebody tries in vain stands in the
 * service's own log, and needs no Kafka.
 */
@Singleton
class LoggedAudit implements AuditSink {

  @Override
  public void keep(List<AuditLine> lines) {
    lines.forEach(line -> Log.infof("Tried: %s", line));
  }
}
