package io.echolot.surveys.records.audit;

import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.audit.AuditSink;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.Migration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What this service's own calls tell needs no topic on its way into the store. */
@ApplicationScoped
class OwnEntries implements AuditSink {

  private final Migration migration;
  private final AuditStore store;

  OwnEntries(Migration migration, AuditStore store) {
    this.migration = migration;
    this.store = store;
  }

  @Override
  public void keep(List<AuditLine> lines) {
    migration.require();
    Database.await(store.add(lines));
  }
}
