package io.echolot.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoSourcesTest {

  private static final byte[] PROGRAM = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path dir;
  private final List<String> progress = new ArrayList<>();

  /** A source that has {@code there} already, or fetches {@code fetched}, or fails. */
  private record Fake(String there, String fetched) implements MongoSource {
    @Override
    public Optional<MongoProgram> present() {
      return there.isEmpty() ? Optional.empty() : Optional.of(named(there));
    }

    @Override
    public MongoProgram fetch() throws IOException {
      if (fetched.isEmpty()) {
        throw new IOException("no way");
      }
      return named(fetched);
    }

    private static MongoProgram named(String origin) {
      return new MongoProgram(Path.of("mongod"), origin);
    }
  }

  private String chosen(MongoSource... sources) {
    return MongoProgram.choose(List.of(sources), progress::add).origin();
  }

  @Test
  void theDownloadComesBeforeTheWheel() {
    assertThat(chosen(new Fake("", "download"), new Fake("", "wheel"))).isEqualTo("download");
    assertThat(progress).isEmpty();
  }

  @Test
  void theWheelStandsInWhereTheDownloadFailsAndItIsSaidInOneLine() {
    assertThat(chosen(new Fake("", ""), new Fake("", "wheel"))).isEqualTo("wheel");
    assertThat(progress).containsExactly("MongoDB: no way; trying another source");
  }

  @Test
  void aWheelThatIsThereIsTakenWithoutTryingTheDownload() {
    assertThat(chosen(new Fake("", "download"), new Fake("wheel", ""))).isEqualTo("wheel");
    assertThat(progress).isEmpty();
  }

  @Test
  void whoHasNoneIsToldWhyAndWhatToDo() {
    assertThatThrownBy(() -> chosen(new Fake("", ""), new Fake("", "")))
        .isInstanceOf(DevStackException.class)
        .hasMessageContaining("no way; no way")
        .hasMessageContaining("ECHOLOT_MONGODB_URI");
  }

  @Test
  void theOneOnThePathIsFound() throws IOException {
    Path mongod = Files.write(dir.resolve("mongod"), PROGRAM);

    assertThat(MongoProgram.onPath("/nowhere:" + dir)).isEmpty();
    assertThat(mongod.toFile().setExecutable(true)).isTrue();
    assertThat(MongoProgram.onPath("/nowhere:" + dir).orElseThrow().path()).isEqualTo(mongod);
  }

  @Test
  void theOfficialArchiveIsUnpackedAndKept() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] archive = archive();
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, archive.length);
          exchange.getResponseBody().write(archive);
          exchange.close();
        });
    server.start();
    try {
      var download = new MongoDownload("http://localhost:" + server.getAddress().getPort(), dir);

      assertThat(download.present()).isEmpty();
      assertThat(download.fetch().path()).hasBinaryContent(PROGRAM).isExecutable();
      assertThat(download.present()).isPresent();
      assertThat(dir).isDirectoryNotContaining(path -> path.toString().contains("download"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aHostThatIsAwayIsGivenUpAtOnce() throws IOException {
    String gone;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = "http://localhost:" + socket.getLocalPort();
    }

    assertThatThrownBy(() -> new MongoDownload(gone, dir).fetch())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(gone)
        .hasMessageContaining("ConnectException");
  }

  private static byte[] archive() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      var entry = new TarArchiveEntry("mongodb-linux-x86_64-7.0/bin/mongod");
      entry.setSize(PROGRAM.length);
      entry.setMode(0755);
      tar.putArchiveEntry(entry);
      tar.write(PROGRAM);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
