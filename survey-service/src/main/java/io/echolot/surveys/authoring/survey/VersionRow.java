package io.echolot.surveys.authoring.survey;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.surveys.base.persistence.Document;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnTransformer;

/** A published version of a survey in PostgreSQL. */
@Entity
@Table(name = "survey_version")
class VersionRow {

  /**
   * Which version of which survey.
   *
   * @param tenant whose it is
   * @param surveyId the survey's id
   * @param version from 1
   */
  @Embeddable
  record Key(String tenant, @Column(name = "survey_id") String surveyId, int version) {}

  @EmbeddedId Key id;

  @Convert(converter = AsDocument.class)
  @ColumnTransformer(read = "cast(published as text)", write = Document.WRITE)
  PublishedSurvey published;

  static class AsDocument extends Document<PublishedSurvey> {
    AsDocument() {
      super(PublishedSurvey.class);
    }
  }
}
