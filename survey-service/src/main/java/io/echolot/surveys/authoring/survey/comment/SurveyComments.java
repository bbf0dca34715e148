package io.echolot.surveys.authoring.survey.comment;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.Person;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantKey;
import io.echolot.surveys.base.persistence.TenantLock;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What colleagues say of surveys. */
@ApplicationScoped
class SurveyComments {

  private static final int MOST = 200;

  private final Database database;
  private final Surveys surveys;
  private final TenantLock lock;
  private final Clock clock;

  SurveyComments(Database database, Surveys surveys, TenantLock lock, Clock clock) {
    this.database = database;
    this.surveys = surveys;
    this.lock = lock;
    this.clock = clock;
  }

  /** Those of a survey, the oldest first. */
  Uni<List<CommentView>> list(String tenant, String survey, Person reader) {
    return database.read(
        session ->
            surveys
                .get(tenant, survey)
                .flatMap(known -> rows(session, tenant, survey))
                .map(rows -> rows.stream().map(row -> CommentView.of(row, reader.id())).toList()));
  }

  private static Uni<List<CommentRow>> rows(
      StatelessSession session, String tenant, String survey) {
    return session
        .createSelectionQuery(
            "from CommentRow where id.tenant = :tenant and surveyId = :survey order by id.key",
            CommentRow.class)
        .setParameter("tenant", tenant)
        .setParameter("survey", survey)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * Adds a comment.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if there are too
   *     many
   */
  Uni<CommentView> add(String tenant, String survey, Person author, NewComment said) {
    CommentRow row =
        CommentRow.of(
            tenant, survey, Ids.next().toString(), SurveyComment.of(said, author, clock.instant()));
    return database.write(
        session ->
            lock.hold(tenant, TenantLock.Of.SURVEY_COMMENTS)
                .flatMap(held -> surveys.get(tenant, survey))
                .flatMap(known -> rows(session, tenant, survey))
                .invoke(SurveyComments::requireRoom)
                .flatMap(all -> session.insert(row))
                .replaceWith(CommentView.of(row, author.id())));
  }

  private static void requireRoom(List<CommentRow> all) {
    if (all.size() >= MOST) {
      throw Problem.CONFLICT.because(
          "There are %d comments on the survey; delete one first.".formatted(MOST));
    }
  }

  /** Settles a comment, or opens it again. */
  Uni<CommentView> resolve(
      String tenant, String survey, String id, Person reader, boolean resolved) {
    UnaryOperator<SurveyComment> change =
        comment ->
            resolved == !comment.resolvedBy().isEmpty()
                ? comment
                : comment.resolved(resolved ? reader.name() : "");
    return database.write(
        session ->
            hold(session, tenant, survey, id)
                .invoke(row -> row.body = change.apply(row.body))
                .call(session::update)
                .map(row -> CommentView.of(row, reader.id())));
  }

  private static Uni<CommentRow> hold(
      StatelessSession session, String tenant, String survey, String id) {
    return session
        .get(CommentRow.class, new TenantKey(tenant, id), LockMode.PESSIMISTIC_WRITE)
        .map(
            row -> {
              if (row == null || !row.surveyId.equals(survey)) {
                throw Problem.NOT_FOUND.because("");
              }
              return row;
            });
  }

  /**
   * Deletes a comment of the person, or anybody's if an admin does.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#FORBIDDEN} if it is another
   *     person's
   */
  Uni<Void> delete(String tenant, String survey, String id, Person person) {
    return database.write(
        session ->
            hold(session, tenant, survey, id)
                .invoke(
                    row -> {
                      if (!row.body.author().equals(person.id())
                          && !person.roles().contains("admin")) {
                        throw Problem.FORBIDDEN.because("It is somebody else's comment.");
                      }
                    })
                .flatMap(session::delete));
  }
}
