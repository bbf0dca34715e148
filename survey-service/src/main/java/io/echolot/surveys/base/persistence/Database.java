package io.echolot.surveys.base.persistence;

import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * The service's only database. What is called within {@link #write} or {@link #read} joins it, so
 * the outermost call alone says where a transaction begins and ends. Sessions are stateless: each
 * statement reads what is there, and writes what it says.
 *
 * <p>Of one session only one statement may run at a time, and all of them on the thread where it
 * was opened: chain them, and do what blocks {@link #aside}.
 */
@ApplicationScoped
public class Database {

  /** Who waits longer for an answer is told to come again. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final SessionFactory sessions;

  public Database(SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Work that changes nothing, without a transaction of its own. */
  public <T> Uni<T> read(Function<StatelessSession, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> sessions.withStatelessSession(work))
        .onFailure()
        .transform(Database::told);
  }

  /** All of the work or, if it fails, none of it. */
  public <T> Uni<T> write(Function<StatelessSession, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> sessions.withStatelessTransaction(work))
        .onFailure()
        .transform(Database::told);
  }

  /**
   * A statement in SQL, by itself or as a part of a transaction that is under way.
   *
   * @return how many rows it changed
   */
  public Uni<Integer> update(String sql, Map<String, Object> parameters) {
    return write(
        session -> {
          MutationQuery update = session.createNativeQuery(sql);
          parameters.forEach(update::setParameter);
          return update.executeUpdate();
        });
  }

  /** What would come of the work, of which nothing stays. */
  public <T> Uni<T> rehearse(Function<StatelessSession, Uni<T>> work) {
    return Uni.createFrom()
        .deferred(
            () ->
                sessions.withStatelessTransaction(
                    (session, transaction) -> {
                      transaction.markForRollback();
                      return work.apply(session);
                    }))
        .onFailure()
        .transform(Database::told);
  }

  /** What a caller sent may hold what no text in PostgreSQL can, or what another row has. */
  private static Throwable told(Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      // Hibernate wraps what a converter of ours throws.
      if (one instanceof HttpProblem) {
        return one;
      }
    }
    if (failure instanceof ConstraintViolationException refused
        && refused.getKind() == ConstraintKind.UNIQUE) {
      return new DuplicateRow(refused);
    }
    if (failure instanceof JDBCException refused && Unstorable.isOne(refused.getSQLState())) {
      return Unstorable.problem();
    }
    if (failure instanceof StaleStateException) {
      return new IllegalStateException("A row has gone that was locked", failure);
    }
    return PostgresAway.isOne(failure) ? Problem.unavailable("Send the same again.") : failure;
  }

  /**
   * Waits for the outcome, on a worker thread or one of our own.
   *
   * @throws RuntimeException what the work failed with
   */
  public static <T> T await(Uni<T> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(
          () -> work.ifNoItem().after(PATIENCE).failWith(() -> Problem.unavailable("")));
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** One after the other, in order; what came of each. */
  public static <T, R> Uni<List<R>> each(Iterable<T> all, Function<T, Uni<R>> work) {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(work::apply)
        .collect()
        .asList();
  }

  /** What blocks, on another thread; the session's work goes on where it was. */
  public static <T> Uni<T> aside(Supplier<T> blocking) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Context here = Vertx.currentContext();
              return Uni.createFrom()
                  .item(blocking)
                  .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                  .emitOn(then -> here.runOnContext(nothing -> then.run()));
            });
  }
}
