package io.echolot.surveys.people.unit;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.LockedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A unit in PostgreSQL. */
@Entity
@Table(name = "org_unit")
class UnitRow extends LockedRow<Unit> {

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  Unit body;

  @Override
  protected Unit body() {
    return body;
  }

  @Override
  protected void body(Unit unit) {
    body = unit;
  }

  static class AsDocument extends Document<Unit> {
    AsDocument() {
      super(Unit.class);
    }
  }
}
