package io.echolot.devstack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Which {@code mongod} runs: the one on the PATH, else an official download, else the one inside a
 * PyPI wheel.
 *
 * @param path the program
 * @param origin where it comes from, for people
 */
record MongoProgram(Path path, String origin) {

  static MongoProgram find(Consumer<String> progress) {
    return onPath(System.getenv().getOrDefault("PATH", ""))
        .orElseGet(
            () -> choose(List.of(MongoDownload.official(), MongoWheel.packaged()), progress));
  }

  static Optional<MongoProgram> onPath(String folders) {
    return Stream.of(folders.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "mongod"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(path -> new MongoProgram(path, "mongod on the PATH"));
  }

  /**
   * The first that is there, else the first that can be fetched: who started once without the
   * network's help does so again.
   *
   * @throws DevStackException if none can be had
   */
  static MongoProgram choose(List<MongoSource> sources, Consumer<String> progress) {
    return sources.stream()
        .flatMap(source -> source.present().stream())
        .findFirst()
        .orElseGet(() -> fetch(sources, progress));
  }

  private static MongoProgram fetch(List<MongoSource> sources, Consumer<String> progress) {
    List<String> reasons = new ArrayList<>();
    for (MongoSource source : sources) {
      try {
        if (!reasons.isEmpty()) {
          progress.accept(
              "MongoDB: " + reasons.get(reasons.size() - 1) + "; trying another source");
        }
        return source.fetch();
      } catch (IOException e) {
        reasons.add(e.getMessage());
      }
    }
    throw new DevStackException(
        "No mongod can be had ("
            + String.join("; ", reasons)
            + "). Install MongoDB so that mongod is on the PATH, or set ECHOLOT_MONGODB_URI to a"
            + " replica set.");
  }
}
