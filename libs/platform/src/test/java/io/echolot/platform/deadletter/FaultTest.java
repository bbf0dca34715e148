package io.echolot.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.topic.TopicRecords;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.topic.NotThereYet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.BsonDocument;
import org.bson.BsonSerializationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FaultTest {

  private static final ServerAddress MONGO = new ServerAddress();

  private record Case(String name, Throwable failure, Optional<SetAsideReason> reason) {}

  private static Case away(String name, Throwable failure) {
    return new Case(name, failure, Optional.empty());
  }

  private static Case bad(String name, Throwable failure, SetAsideReason reason) {
    return new Case(name, failure, Optional.of(reason));
  }

  private static IllegalStateException wrapped(Throwable cause) {
    return new IllegalStateException("something", cause);
  }

  private static MongoBulkWriteException bulk(int... codes) {
    List<BulkWriteError> errors =
        Arrays.stream(codes)
            .mapToObj(code -> new BulkWriteError(code, "no", new BsonDocument(), 0))
            .toList();
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, null, MONGO, Set.of());
  }

  private static UnfitRecord unreadable() {
    try {
      TopicRecords.contact("a/b", "{no".getBytes(StandardCharsets.UTF_8));
      throw new AssertionError("was read");
    } catch (UnfitRecord e) {
      return e;
    }
  }

  private static Stream<Case> cases() {
    return Stream.of(
        away("no schema yet", new NotThereYet("The database has no schema yet")),
        away("no MongoDB", new MongoTimeoutException("no server")),
        away("MongoDB hung up", new MongoSocketReadException("gone", MONGO)),
        away("another primary", bulk(10107)),
        away("one of two is another primary's", bulk(2, 10107)),
        bad("a document that isn't one", bulk(2), SetAsideReason.REFUSED_BY_STORE),
        bad("a document too large", bulk(10334), SetAsideReason.TOO_LARGE),
        bad(
            "one write alone",
            new MongoWriteException(new WriteError(52, "no", new BsonDocument()), MONGO, Set.of()),
            SetAsideReason.REFUSED_BY_STORE),
        bad("no BSON", new BsonSerializationException("no"), SetAsideReason.FAILED),
        away("no PostgreSQL", wrapped(new SQLException("no", "08006"))),
        away("PostgreSQL shuts down", wrapped(new SQLException("no", "57P01"))),
        away("no connection free", new SQLTransientConnectionException("no")),
        away("a deadlock", new SQLException("no", "40P01")),
        bad("no text", new SQLException("no", "22021"), SetAsideReason.REFUSED_BY_STORE),
        bad("a row twice", new SQLException("no", "23505"), SetAsideReason.REFUSED_BY_STORE),
        away("too few replicas", new ExecutionException(new NotEnoughReplicasException("no"))),
        away("not allowed by Kafka", new TopicAuthorizationException("feedback")),
        bad("too large", new RecordTooLargeException("no"), SetAsideReason.TOO_LARGE),
        away("nothing in time", new TimeoutException("no")),
        away("nothing in Mutiny's time", new io.smallrye.mutiny.TimeoutException()),
        away("a socket", new UncheckedIOException(new IOException("no"))),
        away("interrupted", wrapped(new InterruptedException())),
        away("no memory", new OutOfMemoryError()),
        away("come again", Problem.unavailable("")),
        bad("refused", Problem.INVALID.because(""), SetAsideReason.REFUSED_BY_STORE),
        bad("a stack too low", new StackOverflowError(), SetAsideReason.FAILED),
        bad("a long overflow", new ArithmeticException("long overflow"), SetAsideReason.FAILED),
        bad("null", new CompletionException(new NullPointerException()), SetAsideReason.FAILED),
        bad("unfit", wrapped(unreadable()), SetAsideReason.UNREADABLE));
  }

  @TestFactory
  Stream<DynamicTest> aRecordIsBlamedForItselfAndNotForABackend() {
    return cases()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertThat(Fault.ofRecord(one.failure()).map(UnfitRecord::reason))
                            .isEqualTo(one.reason())));
  }

  @TestFactory
  Stream<DynamicTest> nothingOfWhatARecordHoldsIsSaid() {
    return Stream.of(
            new IllegalArgumentException("secret"), wrapped(new SQLException("secret", "22021")))
        .map(
            failure ->
                DynamicTest.dynamicTest(
                    failure.getClass().getSimpleName(),
                    () ->
                        assertThat(Fault.ofRecord(failure).orElseThrow().getMessage())
                            .doesNotContain("secret")));
  }
}
