package io.echolot.surveys.authoring.persona;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.LockedRow;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A persona in PostgreSQL. */
@Entity
@Table(name = "persona")
class PersonaRow extends LockedRow<Persona> {

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  Persona body;

  @Override
  protected Persona body() {
    return body;
  }

  @Override
  protected void body(Persona persona) {
    body = persona;
  }

  static class AsDocument extends Document<Persona> {
    AsDocument() {
      super(Persona.class);
    }
  }
}
