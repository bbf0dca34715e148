package io.echolot.gateway.upload;

import io.echolot.gateway.upload.base.FileProblems;
import io.echolot.gateway.upload.base.FilesConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Receives uploads into files of their own, a few at once, none for long. */
@ApplicationScoped
class Receiver {

  private static final int CHUNK = 64 * 1024;

  private final ByteBudget budget;
  private final Semaphore places;
  private final Duration patience;
  private final Clock clock;

  Receiver(ByteBudget budget, FilesConfig config, Clock clock) {
    this.budget = budget;
    this.places = new Semaphore(config.atOnce());
    this.patience = config.patience();
    this.clock = clock;
  }

  /**
   * The bytes in a new file, which the caller deletes.
   *
   * @param most how many bytes are taken
   * @param address to whose budget they count
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link FileProblems#TOO_LARGE}, or {@code
   *     too-many-requests}, or {@code unavailable} if too many come at once or it takes too long
   */
  Path receive(InputStream body, long most, String address) {
    if (!places.tryAcquire()) {
      throw FileProblems.unavailable("Too many uploads arrive at once.");
    }
    try {
      return toFile(body, most, address);
    } catch (IOException e) {
      throw FileProblems.unavailable("The upload broke off; send it again.");
    } finally {
      places.release();
    }
  }

  private Path toFile(InputStream body, long most, String address) throws IOException {
    Path file = Files.createTempFile("echolot-upload", "");
    try (OutputStream out = Files.newOutputStream(file)) {
      copy(body, out, most, address);
      return file;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private void copy(InputStream body, OutputStream out, long most, String address)
      throws IOException {
    Instant end = clock.instant().plus(patience);
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
      size += n;
      if (size > most) {
        throw FileProblems.tooLarge(most);
      }
      if (clock.instant().isAfter(end)) {
        throw FileProblems.unavailable("The upload took longer than " + patience + ".");
      }
      budget.take(address, n);
      out.write(chunk, 0, n);
    }
  }
}
