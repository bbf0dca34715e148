package io.echolot.surveys.people.segment.definition;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A segment in PostgreSQL. */
@Entity
@Table(name = "segment")
class SegmentRow {

  @EmbeddedId TenantKey id;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  Segment body;

  static class AsDocument extends Document<Segment> {
    AsDocument() {
      super(Segment.class);
    }
  }
}
