package io.echolot.devstack;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.mongo.types.DistributionBaseUrl;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.embed.process.config.DownloadConfig;
import de.flapdoodle.embed.process.config.TimeoutConfig;
import de.flapdoodle.embed.process.io.directories.PersistentDir;
import de.flapdoodle.embed.process.io.progress.ProgressListener;
import de.flapdoodle.embed.process.transitions.DownloadPackage;
import de.flapdoodle.reverse.StateID;
import de.flapdoodle.reverse.transitions.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The official {@code mongod} for this platform. Flapdoodle knows which archive that is and unpacks
 * it; it is started like every other.
 *
 * @param host from where archives come
 * @param home where the program is kept
 */
record MongoDownload(String host, Path home) implements MongoSource {

  /** 7.0 is the newest that also opens data of the wheel's 6.0. */
  private static final Version.Main VERSION = Version.Main.V7_0;

  /** Who has no way there shall not wait for it. */
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private static final Duration SILENCE = Duration.ofSeconds(30);

  static MongoDownload official() {
    return new MongoDownload(
        "https://fastdl.mongodb.org", Downloads.cache().resolve("mongod-" + number()));
  }

  private static String number() {
    return VERSION.asInDownloadPath();
  }

  private MongoProgram program() {
    return new MongoProgram(
        home.resolve("mongod"), "mongod " + number() + " downloaded from " + host);
  }

  @Override
  public Optional<MongoProgram> present() {
    return Optional.of(program()).filter(program -> Files.isExecutable(program.path()));
  }

  @Override
  public MongoProgram fetch() throws IOException {
    Files.createDirectories(home);
    Path work = Files.createTempDirectory(home, "download");
    try (var extracted =
        mongod(work).transitions(VERSION).walker().initState(StateID.of(ExtractedFileSet.class))) {
      // All at once: another start may look for it meanwhile.
      Files.move(
          extracted.current().executable(),
          program().path(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return program();
    } catch (RuntimeException e) {
      throw new IOException("its download from " + host + " failed (" + reason(e) + ")", e);
    } finally {
      Folders.delete(work);
    }
  }

  private Mongod mongod(Path work) {
    var timeouts =
        TimeoutConfig.builder()
            .connectionTimeout((int) CONNECT.toMillis())
            .readTimeout((int) SILENCE.toMillis())
            .build();
    var config = DownloadConfig.builder().timeoutConfig(timeouts).build();
    return Mongod.builder()
        .distributionBaseUrl(
            Start.to(DistributionBaseUrl.class).initializedWith(DistributionBaseUrl.of(host)))
        .persistentBaseDir(Start.to(PersistentDir.class).initializedWith(PersistentDir.of(work)))
        .downloadPackage(DownloadPackage.builder().downloadConfig(config).build())
        .progressListener(Start.to(ProgressListener.class).initializedWith(new Silent()))
        .build();
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  /** Our own lines of progress are enough. */
  private static final class Silent implements ProgressListener {
    @Override
    public void progress(String label, int percent) {}

    @Override
    public void done(String label) {}

    @Override
    public void start(String label) {}

    @Override
    public void info(String label, String message) {}
  }
}
