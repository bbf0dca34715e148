package io.echolot.surveys.console.dashboard;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.LockedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A dashboard in PostgreSQL. */
@Entity
@Table(name = "dashboard")
class DashboardRow extends LockedRow<OwnDashboard> {

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  OwnDashboard body;

  @Override
  protected OwnDashboard body() {
    return body;
  }

  @Override
  protected void body(OwnDashboard dashboard) {
    body = dashboard;
  }

  static class AsDocument extends Document<OwnDashboard> {
    AsDocument() {
      super(OwnDashboard.class);
    }
  }
}
