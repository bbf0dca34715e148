package io.echolot.surveys.authoring.journey;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.LockedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A journey in PostgreSQL. */
@Entity
@Table(name = "journey")
class JourneyRow extends LockedRow<Journey> {

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  Journey body;

  @Override
  protected Journey body() {
    return body;
  }

  @Override
  protected void body(Journey journey) {
    body = journey;
  }

  static class AsDocument extends Document<Journey> {
    AsDocument() {
      super(Journey.class);
    }
  }
}
