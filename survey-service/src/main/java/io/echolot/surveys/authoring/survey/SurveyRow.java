package io.echolot.surveys.authoring.survey;

import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A survey in PostgreSQL. */
@Entity
@Table(name = "survey")
class SurveyRow {

  @EmbeddedId
  @AttributeOverride(name = "key", column = @Column(name = "id"))
  TenantKey id;

  @Column(name = "key")
  String surveyKey;

  int lock;
  int version;
  String state;
  boolean archived;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(draft as text)", write = Document.WRITE)
  SurveyDraft draft;

  static SurveyRow of(String tenant, Survey survey) {
    SurveyRow row = new SurveyRow();
    row.id = new TenantKey(tenant, survey.id());
    row.surveyKey = survey.draft().key();
    row.lock = survey.lock();
    row.version = survey.version();
    row.state = survey.state().wireName();
    row.archived = survey.archived();
    row.draft = survey.draft();
    return row;
  }

  Survey survey() {
    return new Survey(id.key(), AuthoringState.of(state), version, lock, archived, draft);
  }

  static class AsDocument extends Document<SurveyDraft> {
    AsDocument() {
      super(SurveyDraft.class);
    }
  }
}
