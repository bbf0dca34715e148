package io.echolot.platform.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.echolot.contracts.feedback.Authorship;
import io.echolot.contracts.feedback.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Bulk writes to a view of a topic, of which each is an upsert or a deletion whose filter names the
 * document and asks that it isn't newer. So a repeated or belated write changes nothing.
 */
public final class NewestWins {

  /** The fields of a document in which its record's {@link Authorship} stands. */
  public static final String SURVEY = "survey";

  public static final String WRITER = "writer";
  public static final String WRITER_HASH = "writerHash";
  public static final String REVISION = "revision";

  private static final int FIRST = 1;

  private NewestWins() {}

  /** The document of that id, if a record of that authorship counts where it is known. */
  public static Bson isSupersededBy(String id, Authorship next) {
    return Filters.and(Filters.eq("_id", id), isSupersededBy(next));
  }

  /** Documents where a record of that authorship counts. */
  public static Bson isSupersededBy(Authorship next) {
    String hash = next.writer().hash();
    return Filters.and(
        Filters.eq(SURVEY, next.survey()),
        hash.isEmpty() ? Filters.eq(WRITER_HASH, null) : Filters.in(WRITER_HASH, null, hash),
        isNotAfter(next.writer().number(), next.revision()));
  }

  /**
   * Documents whose revision isn't later. Those that name no writer are of the time before writers
   * were counted.
   */
  public static Bson isNotAfter(long writer, int revision) {
    Bson sameWriter = writer == 0 ? Filters.in(WRITER, null, 0L) : Filters.eq(WRITER, writer);
    Bson earlier =
        writer == 0
            ? Filters.lt(WRITER, 0L)
            : Filters.or(Filters.eq(WRITER, null), Filters.lt(WRITER, writer));
    return Filters.or(earlier, Filters.and(sameWriter, Filters.lte(REVISION, revision)));
  }

  /** Adds to a document what {@link #isSupersededBy} asks for, but for the survey. */
  public static Document sign(Document document, Authorship by) {
    document.append(REVISION, by.revision());
    if (by.writer().number() != 0) {
      document.append(WRITER, by.writer().number());
    }
    if (!by.writer().hash().isEmpty()) {
      document.append(WRITER_HASH, by.writer().hash());
    }
    return document;
  }

  /** What {@link #sign} and the survey of a document say. */
  public static Authorship signed(Document document) {
    Writer writer =
        new Writer(document.get(WRITER, Long.valueOf(0)), document.getString(WRITER_HASH));
    return new Authorship(document.getString(SURVEY), writer, document.getInteger(REVISION));
  }

  /**
   * The newest state of a record that is known.
   *
   * @param id of its document
   * @param by whose it is, and which of their revisions
   * @param document all of it, signed
   */
  public record Newest(String id, Authorship by, Document document) {}

  /**
   * Stores each unless one that it doesn't supersede is there. First revisions are inserted, as
   * nearly all of them are new, and that costs MongoDB a third of looking first; those that were
   * there already go the way of the others.
   *
   * @param newest none of them twice
   * @throws MongoBulkWriteException if a write failed for another reason than being outdated
   */
  public static void put(MongoCollection<Document> collection, Collection<Newest> newest) {
    List<Newest> first = newest.stream().filter(one -> one.by().revision() == FIRST).toList();
    List<WriteModel<Document>> rest = new ArrayList<>();
    newest.stream()
        .filter(one -> one.by().revision() != FIRST)
        .map(NewestWins::replace)
        .forEach(rest::add);
    for (int place : placesTaken(collection, first)) {
      rest.add(replace(first.get(place)));
    }
    write(collection, rest);
  }

  /** Inserts what isn't there; where something was there already. */
  private static List<Integer> placesTaken(
      MongoCollection<Document> collection, List<Newest> first) {
    if (first.isEmpty()) {
      return List.of();
    }
    try {
      collection.insertMany(
          first.stream().map(Newest::document).toList(), new InsertManyOptions().ordered(false));
      return List.of();
    } catch (MongoBulkWriteException e) {
      if (!isOnlyDuplicates(e)) {
        throw e;
      }
      return e.getWriteErrors().stream().map(BulkWriteError::getIndex).toList();
    }
  }

  private static WriteModel<Document> replace(Newest one) {
    return new ReplaceOneModel<>(
        isSupersededBy(one.id(), one.by()), one.document(), new ReplaceOptions().upsert(true));
  }

  /**
   * Writes what isn't outdated, in any order.
   *
   * @throws MongoBulkWriteException if a write failed for another reason than being outdated
   */
  public static <T> void write(
      MongoCollection<T> collection, List<? extends WriteModel<? extends T>> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      // An upsert that finds a newer document tries to insert beside it: nothing to do for it.
      if (!isOnlyDuplicates(e)) {
        throw e;
      }
    }
  }

  private static boolean isOnlyDuplicates(MongoBulkWriteException e) {
    return e.getWriteConcernError() == null
        && e.getWriteErrors().stream()
            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
  }
}
