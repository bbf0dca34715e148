package io.echolot.surveys.survey;

import io.echolot.contracts.PublishedSurvey;
import io.echolot.surveys.Conditions;
import io.echolot.surveys.JsonRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** Surveys and their versions in PostgreSQL; called inside a transaction. */
@ApplicationScoped
class SurveyStore {

  private static final String SELECT = "select id, state, version, lock, draft from survey ";
  private static final JsonRows.Row<Survey> SURVEY =
      row ->
          new Survey(
              row.getString(1),
              row.getString(2),
              row.getInt(3),
              row.getInt(4),
              JsonRows.parse(row.getString(5), SurveyDraft.class));

  private final JsonRows rows;

  SurveyStore(DataSource database) {
    this.rows = new JsonRows(database);
  }

  List<Survey> list(String tenant, Conditions conditions, String after, int most) {
    return rows.list(
        SURVEY,
        SELECT
            + "where tenant = ? and key collate \"C\" > ?"
            + conditions.sql()
            + " order by key collate \"C\" limit ?",
        conditions.parameters(List.of(tenant, after), List.of(most)));
  }

  Optional<Survey> byId(String tenant, String id) {
    return rows.first(SURVEY, SELECT + "where tenant = ? and id = ?", tenant, id);
  }

  Optional<Survey> byKey(String tenant, String key) {
    return rows.first(SURVEY, SELECT + "where tenant = ? and key = ?", tenant, key);
  }

  List<Survey> byKeys(String tenant, Set<String> keys) {
    return rows.list(
        SURVEY, SELECT + "where tenant = ? and key = any(?)", tenant, keys.toArray(String[]::new));
  }

  /** The keys of those whose newest version is asked, and of that segment only. */
  List<String> keysOfSegment(String tenant, String segment) {
    return rows.list(
        row -> row.getString(1),
        "select key from survey join survey_version using (tenant, version)"
            + " where tenant = ? and survey_id = id and state = ?"
            + " and published->'audience'->>'segment' = ? order by key",
        tenant,
        Survey.PUBLISHED,
        segment);
  }

  void insert(String tenant, Survey survey) {
    rows.update(
        "insert into survey (tenant, id, key, lock, version, state, draft)"
            + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
        tenant,
        survey.id(),
        survey.draft().key(),
        survey.lock(),
        survey.version(),
        survey.state(),
        JsonRows.json(survey.draft()));
  }

  /** Replaces the survey if its lock is one higher than the stored one; tells whether it did. */
  boolean replace(String tenant, Survey survey) {
    return rows.update(
            "update survey set key = ?, lock = ?, version = ?, state = ?, draft = ?::jsonb"
                + " where tenant = ? and id = ? and lock = ?",
            survey.draft().key(),
            survey.lock(),
            survey.version(),
            survey.state(),
            JsonRows.json(survey.draft()),
            tenant,
            survey.id(),
            survey.lock() - 1)
        == 1;
  }

  /** Deletes the survey unless it was ever published; tells whether it did. */
  boolean deleteDraft(String tenant, String id) {
    return rows.update("delete from survey where tenant = ? and id = ? and version = 0", tenant, id)
        == 1;
  }

  void putVersion(String tenant, PublishedSurvey version) {
    rows.update(
        "insert into survey_version (tenant, survey_id, version, published)"
            + " values (?, ?, ?, ?::jsonb) on conflict (tenant, survey_id, version)"
            + " do update set published = excluded.published",
        tenant,
        version.id(),
        version.version(),
        JsonRows.json(version));
  }

  List<PublishedSurvey> versions(String tenant, String id) {
    return rows.list(
        row -> JsonRows.parse(row.getString(1), PublishedSurvey.class),
        "select published from survey_version where tenant = ? and survey_id = ?"
            + " order by version desc",
        tenant,
        id);
  }
}
