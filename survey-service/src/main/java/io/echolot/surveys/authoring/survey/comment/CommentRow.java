package io.echolot.surveys.authoring.survey.comment;

import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A comment in PostgreSQL. */
@Entity
@Table(name = "survey_comment")
class CommentRow {

  @EmbeddedId TenantKey id;

  @Column(name = "survey_id")
  String surveyId;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(body as text)", write = Document.WRITE)
  SurveyComment body;

  static CommentRow of(String tenant, String survey, String id, SurveyComment comment) {
    CommentRow row = new CommentRow();
    row.id = new TenantKey(tenant, id);
    row.surveyId = survey;
    row.body = comment;
    return row;
  }

  static class AsDocument extends Document<SurveyComment> {
    AsDocument() {
      super(SurveyComment.class);
    }
  }
}
