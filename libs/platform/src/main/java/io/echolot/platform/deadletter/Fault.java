package io.echolot.platform.deadletter;

import com.fasterxml.jackson.core.JacksonException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.bulk.BulkWriteError;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.UnfitRecord;
import io.echolot.platform.topic.NotThereYet;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Whose fault it is that a record couldn't be processed. What a driver says of its backend is the
 * backend's, and the record is tried again; what it says of the data is the record's. Our own code
 * fails the same way each time, so that is the record's, too.
 */
public final class Fault {

  /**
   * MongoDB's codes for data that it doesn't take: BadValue, FailedToParse, TypeMismatch,
   * InvalidBSON, DollarPrefixedFieldName, InvalidLength, a nesting or document too large.
   */
  private static final Set<Integer> MONGO_DATA =
      Set.of(2, 9, 14, 15, 16, 22, 52, 10334, 17280, 17419, 17420);

  private static final Set<Integer> MONGO_TOO_LARGE = Set.of(10334, 17280, 17419, 17420);

  /** SQL states: data exception, integrity constraint violation, program limit exceeded. */
  private static final Set<String> SQL_DATA = Set.of("22", "23", "54");

  private static final int CLASS_LENGTH = 2;

  private Fault() {}

  /** Why the record is unfit; empty if a backend is away and the same may succeed later. */
  public static Optional<UnfitRecord> ofRecord(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnfitRecord unfit) {
        return Optional.of(unfit);
      }
      if (cause instanceof MongoException e) {
        return ofMongo(e);
      }
      if (cause instanceof SQLException e) {
        return ofSql(e);
      }
      if (cause instanceof KafkaException e) {
        return ofKafka(e);
      }
      if (cause instanceof HttpProblem e) {
        return ofProblem(e);
      }
      if (cause instanceof JacksonException) {
        return Optional.of(new UnfitRecord(SetAsideReason.UNREADABLE, "It is not of its form."));
      }
      if (isOfSurroundings(cause)) {
        return Optional.empty();
      }
    }
    return Optional.of(new UnfitRecord(SetAsideReason.FAILED, name(failure)));
  }

  /** The class alone: a message may say what the record holds. */
  private static String name(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }

  private static boolean isOfSurroundings(Throwable cause) {
    return cause instanceof NotThereYet
        || cause instanceof IOException
        || cause instanceof TimeoutException
        || cause instanceof io.smallrye.mutiny.TimeoutException
        || cause instanceof InterruptedException
        || cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError)
        || cause.getClass().getName().startsWith("jakarta.transaction.");
  }

  /** What we would have told a caller: to come again later, or never with that. */
  private static Optional<UnfitRecord> ofProblem(HttpProblem e) {
    return e.getStatusCode() >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
        ? Optional.empty()
        : Optional.of(
            new UnfitRecord(SetAsideReason.REFUSED_BY_STORE, "Refused as " + e.getType() + "."));
  }

  private static Optional<UnfitRecord> ofMongo(MongoException e) {
    if (e instanceof MongoBulkWriteException bulk) {
      return bulk.getWriteConcernError() == null
              && bulk.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(Fault::isData)
          ? Optional.of(byStore(bulk.getWriteErrors().get(0).getCode()))
          : Optional.empty();
    }
    if (e instanceof MongoServerException) {
      return isData(e.getCode()) ? Optional.of(byStore(e.getCode())) : Optional.empty();
    }
    // Neither of the server nor of the connection: the driver couldn't write the document.
    return e instanceof com.mongodb.MongoClientException && isTooLarge(e)
        ? Optional.of(new UnfitRecord(SetAsideReason.TOO_LARGE, "Too large for MongoDB."))
        : Optional.empty();
  }

  private static boolean isTooLarge(MongoException e) {
    return e.getClass().getSimpleName().equals("BsonMaximumSizeExceededException");
  }

  private static boolean isData(int code) {
    return MONGO_DATA.contains(code);
  }

  private static UnfitRecord byStore(int code) {
    return new UnfitRecord(
        MONGO_TOO_LARGE.contains(code) ? SetAsideReason.TOO_LARGE : SetAsideReason.REFUSED_BY_STORE,
        "MongoDB refuses it with code " + code + ".");
  }

  private static Optional<UnfitRecord> ofSql(SQLException e) {
    String state = e.getSQLState();
    return state != null
            && state.length() > CLASS_LENGTH
            && SQL_DATA.contains(state.substring(0, CLASS_LENGTH))
        ? Optional.of(
            new UnfitRecord(
                SetAsideReason.REFUSED_BY_STORE, "PostgreSQL refuses it with " + state + "."))
        : Optional.empty();
  }

  private static Optional<UnfitRecord> ofKafka(KafkaException e) {
    if (e instanceof RecordTooLargeException || e instanceof RecordBatchTooLargeException) {
      return Optional.of(
          new UnfitRecord(SetAsideReason.TOO_LARGE, "Kafka takes no records of that size."));
    }
    return e instanceof InvalidRecordException
            || e instanceof InvalidTimestampException
            || e instanceof SerializationException
        ? Optional.of(
            new UnfitRecord(SetAsideReason.REFUSED_BY_KAFKA, e.getClass().getSimpleName()))
        : Optional.empty();
  }
}
