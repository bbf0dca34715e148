package io.echolot.surveys.authoring.survey;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.Document;
import io.echolot.surveys.base.persistence.Filter;
import io.echolot.surveys.base.persistence.TenantKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;

/** Surveys and their versions in PostgreSQL. */
@ApplicationScoped
class SurveyStore {

  private final Database database;

  SurveyStore(Database database) {
    this.database = database;
  }

  Uni<List<Survey>> list(String tenant, Filter filter, String after, int most) {
    String sql =
        "select tenant, id, key, lock, version, state, archived, cast(draft as text) as draft"
            + " from survey where tenant = :tenant and key collate \"C\" > :after"
            + filter.sql()
            + " order by key collate \"C\"";
    return database.read(
        session ->
            surveys(
                filter
                    .bind(session.createNativeQuery(sql, SurveyRow.class))
                    .setParameter("tenant", tenant)
                    .setParameter("after", after)
                    .setMaxResults(most)));
  }

  private static Uni<List<Survey>> surveys(SelectionQuery<SurveyRow> query) {
    return query.getResultList().map(rows -> rows.stream().map(SurveyRow::survey).toList());
  }

  Uni<Optional<Survey>> byId(String tenant, String id) {
    return byId(tenant, id, LockMode.NONE);
  }

  /** The survey, which nobody else changes until the transaction ends. */
  Uni<Optional<Survey>> hold(String tenant, String id) {
    return byId(tenant, id, LockMode.PESSIMISTIC_WRITE);
  }

  private Uni<Optional<Survey>> byId(String tenant, String id, LockMode mode) {
    return database.read(
        session ->
            session
                .get(SurveyRow.class, new TenantKey(tenant, id), mode)
                .map(row -> Optional.ofNullable(row).map(SurveyRow::survey)));
  }

  Uni<Optional<Survey>> byKey(String tenant, String key) {
    return byKeys(tenant, Set.of(key)).map(found -> found.stream().findFirst());
  }

  Uni<List<Survey>> byKeys(String tenant, Set<String> keys) {
    return database.read(
        session ->
            surveys(
                session
                    .createSelectionQuery(
                        "from SurveyRow where id.tenant = :tenant and surveyKey in :keys",
                        SurveyRow.class)
                    .setParameter("tenant", tenant)
                    .setParameter("keys", keys)));
  }

  /** The keys of those whose newest version is asked, and of that segment only. */
  Uni<List<String>> keysOfSegment(String tenant, String segment) {
    return database.read(
        session ->
            session
                .createNativeQuery(
                    "select key from survey join survey_version using (tenant, version)"
                        + " where tenant = :tenant and survey_id = id and state = :state"
                        + " and published->'audience'->>'segment' = :segment order by key",
                    String.class)
                .setParameter("tenant", tenant)
                .setParameter("state", AuthoringState.PUBLISHED.wireName())
                .setParameter("segment", segment)
                .getResultList());
  }

  Uni<Void> insert(String tenant, Survey survey) {
    return database.write(session -> session.insert(SurveyRow.of(tenant, survey)));
  }

  /** Replaces the survey if its lock is one higher than the stored one; tells whether it did. */
  Uni<Boolean> replace(String tenant, Survey survey) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "update survey set key = :key, lock = :lock, version = :version,"
                        + " state = :state, archived = :archived,"
                        + " draft = cast(cast(:draft as text) as jsonb)"
                        + " where tenant = :tenant and id = :id and lock = :seen")
                .setParameter("key", survey.draft().key())
                .setParameter("lock", survey.lock())
                .setParameter("version", survey.version())
                .setParameter("state", survey.state().wireName())
                .setParameter("archived", survey.archived())
                .setParameter("draft", Document.json(survey.draft()))
                .setParameter("tenant", tenant)
                .setParameter("id", survey.id())
                .setParameter("seen", survey.lock() - 1)
                .executeUpdate()
                .map(changed -> changed == 1));
  }

  /** Deletes the survey unless it was ever published; tells whether it did. */
  Uni<Boolean> deleteDraft(String tenant, String id) {
    return database.write(
        session ->
            session
                .createMutationQuery("delete from SurveyRow where id = :id and version = 0")
                .setParameter("id", new TenantKey(tenant, id))
                .executeUpdate()
                .map(deleted -> deleted == 1));
  }

  Uni<Void> putVersion(String tenant, PublishedSurvey version) {
    return database.write(
        session ->
            session
                .createNativeQuery(
                    "insert into survey_version (tenant, survey_id, version, published)"
                        + " values (:tenant, :id, :version,"
                        + " cast(cast(:published as text) as jsonb))"
                        + " on conflict (tenant, survey_id, version)"
                        + " do update set published = excluded.published")
                .setParameter("tenant", tenant)
                .setParameter("id", version.id())
                .setParameter("version", version.version())
                .setParameter("published", Document.json(version))
                .executeUpdate()
                .replaceWithVoid());
  }

  Uni<Optional<PublishedSurvey>> version(String tenant, String id, int version) {
    return database.read(
        session ->
            session
                .get(VersionRow.class, new VersionRow.Key(tenant, id, version))
                .map(row -> Optional.ofNullable(row).map(found -> found.published)));
  }

  /** All versions, the newest first. */
  Uni<List<PublishedSurvey>> versions(String tenant, String id) {
    return database.read(
        session ->
            session
                .createSelectionQuery(
                    "select published from VersionRow where id.tenant = :tenant"
                        + " and id.surveyId = :id order by id.version desc",
                    PublishedSurvey.class)
                .setParameter("tenant", tenant)
                .setParameter("id", id)
                .getResultList());
  }
}
