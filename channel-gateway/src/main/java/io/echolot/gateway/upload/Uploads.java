package io.echolot.gateway.upload;

import com.mongodb.MongoException;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.upload.base.Digest;
import io.echolot.gateway.upload.base.FileName;
import io.echolot.gateway.upload.base.FileProblems;
import io.echolot.gateway.upload.base.FileQuestions;
import io.echolot.gateway.upload.base.FileQuestions.Accepts;
import io.echolot.gateway.upload.base.FilesConfig;
import io.echolot.gateway.upload.base.StoredUpload;
import io.echolot.gateway.upload.base.Upload;
import io.echolot.gateway.upload.blob.Blobs;
import io.echolot.gateway.upload.blob.Blobs.BlobsAway;
import io.echolot.gateway.upload.check.FileTypes;
import io.echolot.gateway.upload.check.UploadChecks;
import io.echolot.gateway.upload.check.VirusScan;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.tika.mime.MediaType;

/**
 * Files that respondents give as answers. What other packages need of them is here; everything may
 * be called on an event loop.
 */
@ApplicationScoped
public class Uploads {

  /** A file that hasn't arrived by then never will. */
  private static final Duration ARRIVAL = Duration.ofHours(1);

  /** An accepted response may wait in the spool that long, until the log names its files. */
  private static final Duration UNTIL_LOGGED = Duration.ofDays(30);

  private final FileQuestions questions;
  private final ByteBudget budget;
  private final VirusScan scan;
  private final FileStore store;
  private final Blobs blobs;
  private final Clock clock;
  private final Duration unusedFor;

  Uploads(
      FileQuestions questions,
      ByteBudget budget,
      VirusScan scan,
      FileStore store,
      Blobs blobs,
      Clock clock,
      FilesConfig config) {
    this.questions = questions;
    this.budget = budget;
    this.scan = scan;
    this.store = store;
    this.blobs = blobs;
    this.clock = clock;
    this.unusedFor = config.unusedFor();
  }

  /**
   * Stores an uploaded file, if the question takes it. The same file again, by id and bytes, is
   * stored once and gives the same. Until an accepted response names it, it is kept for a day.
   *
   * <p>The caller has checked who may upload ({@code PublicAccess}) and deletes {@link
   * Upload#content} in the end, also after a failure.
   *
   * <p>Fails with an {@code HttpProblem}: {@code invalid} (no such question, no UUID, an empty
   * file), {@code file-too-large}, {@code file-type-not-allowed} (also if the content is something
   * else), {@code file-infected}, {@code conflict} (the id has other bytes, or the question has
   * enough files), {@code too-many-requests} (the address's bytes), {@code unavailable}.
   *
   * @return id, name as it was made safe, type and size: the element of the answer's array
   */
  public Uni<StoredFile> store(Upload upload) {
    return onWorker(
        () -> {
          Accepts accepts = accepts(upload.tenant(), upload.survey(), upload.question());
          budget.take(upload.address(), sizeOf(upload));
          return take(upload, accepts);
        });
  }

  /** Like {@link #store}, of a file whose bytes already count to the address's budget. */
  Uni<StoredFile> storeCounted(Upload upload, Accepts accepts) {
    return onWorker(() -> take(upload, accepts));
  }

  /**
   * What a question takes.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it isn't there
   */
  Accepts accepts(String tenant, String survey, String question) {
    return questions.accepts(tenant, survey, question);
  }

  private static long sizeOf(Upload upload) {
    try {
      return java.nio.file.Files.size(upload.content());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private StoredFile take(Upload upload, Accepts accepts) {
    UploadChecks.ids(upload.response(), upload.id());
    MediaType type = UploadChecks.type(upload.type(), accepts);
    try {
      long size = UploadChecks.content(upload, type, accepts);
      String name = FileName.of(upload.name(), FileTypes.extensions(type));
      String digest = Digest.of(upload.content());
      Optional<StoredUpload> known = store.find(upload.tenant(), upload.id());
      boolean scanned = known.isEmpty() && scan.scan(upload.content());
      StoredUpload file =
          new StoredUpload(
              Ids.next().toString(),
              upload.tenant(),
              upload.response(),
              upload.question(),
              digest,
              scanned,
              Instant.ofEpochMilli(clock.millis()),
              new StoredFile(upload.id(), name, type.toString(), size));
      return known.isPresent() ? repeated(known.get(), file) : write(file, upload, accepts);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static StoredFile repeated(StoredUpload known, StoredUpload file) {
    if (!known.isSameAs(file)) {
      throw Problem.CONFLICT.because("Another file has that id.");
    }
    return known.file();
  }

  private StoredFile write(StoredUpload file, Upload upload, Accepts accepts) {
    store.ensureIndexes();
    store.announce(file, clock.instant().plus(ARRIVAL));
    // Counted with itself, so that of several at once never too many remain.
    if (store.count(file) > accepts.mostUploads()) {
      store.forget(file.blob());
      throw Problem.CONFLICT.because("The question has enough files of this response.");
    }
    blobs.put(file.blob(), upload.content());
    if (store.keep(file, clock.instant().plus(unusedFor))) {
      return file.file();
    }
    delete(file.blob());
    return store
        .find(file.tenant(), file.file().id())
        .map(winner -> repeated(winner, file))
        .orElseThrow(() -> FileProblems.unavailable("It took too long; send it again."));
  }

  /**
   * The files that a revision of a response names, as they are stored. Those are kept from now on;
   * the response's other files vanish after a day.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if that can't be looked up now.
   *
   * @param named ids of files, by the key of the question that they answer; may be empty
   * @return by the same keys the files that were uploaded for that response and question. If one is
   *     missing, nothing has changed
   */
  public Uni<Map<String, List<StoredFile>>> claim(
      Response response, Map<String, List<String>> named) {
    String tenant = response.tenant();
    return onWorker(
        () -> {
          Map<String, List<StoredFile>> there = there(tenant, response.id(), named);
          List<String> ids = named.values().stream().flatMap(List::stream).toList();
          if (there.values().stream().mapToInt(List::size).sum() < ids.size()) {
            return there;
          }
          Instant now = clock.instant();
          store.claim(response, ids, now.plus(UNTIL_LOGGED), now.plus(unusedFor));
          // What expired in between isn't there any more.
          return ids.isEmpty() ? there : there(tenant, response.id(), named);
        });
  }

  private Map<String, List<StoredFile>> there(
      String tenant, String response, Map<String, List<String>> named) {
    return store.kept(tenant, response).stream()
        .filter(kept -> named.getOrDefault(kept.question(), List.of()).contains(kept.file().id()))
        .collect(
            Collectors.groupingBy(
                StoredUpload::question,
                Collectors.mapping(StoredUpload::file, Collectors.toList())));
  }

  /**
   * Deletes all files of a response that is erased; if there are none, that is no error. From then
   * on nobody gets them; bytes that can't be deleted now are deleted later.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if MongoDB is away.
   */
  public Uni<Void> erase(String tenant, String response) {
    return onWorker(
            () -> {
              store.leave(tenant, response);
              purgeOrLater();
              return true;
            })
        .replaceWithVoid();
  }

  private void purgeOrLater() {
    try {
      purge();
    } catch (BlobsAway e) {
      Log.warnf("Bytes of files can't be deleted now: %s", e.getMessage());
    }
  }

  /** See {@link FileStore#unitOf}. */
  String unitOf(StoredUpload file) {
    return reachable(() -> store.unitOf(file));
  }

  /**
   * A file of the tenant, if it is kept; blocks.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE}
   */
  Optional<StoredUpload> find(String tenant, String id) {
    return reachable(() -> store.find(tenant, id));
  }

  /**
   * Its bytes, to be closed by the caller; blocks.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE}
   */
  InputStream open(StoredUpload file) {
    return reachable(() -> blobs.open(file.blob()));
  }

  /** Keeps for good what the log names; blocks. */
  void settle(Response response, Collection<String> ids) {
    store.settle(response, ids);
  }

  /** Takes the files of an erased response away; {@link #purge} deletes their bytes. Blocks. */
  void leave(String tenant, String response) {
    store.leave(tenant, response);
  }

  /** Deletes what has expired or was erased; blocks. */
  void purge() {
    store.ensureIndexes();
    for (Optional<String> blob = next(); blob.isPresent(); blob = next()) {
      delete(blob.get());
    }
  }

  private Optional<String> next() {
    return store.nextLeaving(clock.instant());
  }

  /** The bytes first: what fails is tried again, as the store still knows them. */
  private void delete(String blob) {
    blobs.delete(blob);
    store.forget(blob);
  }

  private static <T> Uni<T> onWorker(Supplier<T> work) {
    return Uni.createFrom()
        .item(() -> reachable(work))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static <T> T reachable(Supplier<T> work) {
    try {
      return work.get();
    } catch (MongoException | BlobsAway e) {
      Log.warnf("Files can't be reached now: %s", e.getMessage());
      throw FileProblems.unavailable("Try it again.");
    }
  }

  private static RuntimeException unreadable(IOException e) {
    Log.warnf("An uploaded file can't be read: %s", e.getMessage());
    return FileProblems.unavailable("Nothing was stored; send it again.");
  }
}
