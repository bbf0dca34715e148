package io.echolot.launcher;

import io.echolot.devstack.DevStackException;
import io.echolot.devstack.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** The folder {@code .echolot} of the repository: data, logs, and who runs now. */
final class Home {

  private final Path root = Path.of("").toAbsolutePath();

  /** The repository; {@code ./echolot} changes into it. */
  Path root() {
    return root;
  }

  Path data() {
    return root.resolve(".echolot/data");
  }

  private Path pidFile() {
    return root.resolve(".echolot/up.pid");
  }

  /** The process of a running {@code up}; empty if there is none. */
  Optional<ProcessHandle> running() {
    try {
      if (!Files.exists(pidFile())) {
        return Optional.empty();
      }
      String[] parts = Files.readString(pidFile()).trim().split(" ");
      // A pid alone could meanwhile be somebody else's; pid and start time together can't.
      return parts.length != 2
          ? Optional.empty()
          : ProcessHandle.of(Long.parseLong(parts[0]))
              .filter(handle -> startOf(handle).equals(parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Marks this process as the one that runs.
   *
   * @throws DevStackException if another one does
   */
  void begin() {
    running()
        .ifPresent(
            other -> {
              throw new DevStackException(
                  "Echolot runs already (process %d). See ./echolot status; ./echolot down ends it."
                      .formatted(other.pid()));
            });
    try {
      Files.createDirectories(data());
      ProcessHandle self = ProcessHandle.current();
      Files.deleteIfExists(pidFile());
      // Fails for the second of two that start at once.
      Files.createFile(pidFile());
      Files.writeString(pidFile(), self.pid() + " " + startOf(self));
    } catch (FileAlreadyExistsException e) {
      throw new DevStackException("Another ./echolot up is just starting.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void end() {
    try {
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteData() {
    Folders.delete(data());
  }

  private static String startOf(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
