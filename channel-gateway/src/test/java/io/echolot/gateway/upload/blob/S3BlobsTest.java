package io.echolot.gateway.upload.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.gateway.upload.FileFixture;
import io.echolot.gateway.upload.S3Server;
import io.echolot.gateway.upload.blob.Blobs.BlobsAway;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobsTest {

  private static S3Server server;

  @TempDir Path folder;

  @BeforeAll
  static void start() throws IOException {
    server = S3Server.start();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.stop();
  }

  @Test
  void bytesComeBackUntilTheyAreDeleted() throws IOException {
    Blobs blobs = new S3Blobs(server.config("files").s3());
    byte[] bytes = Arrays.copyOf(FileFixture.PNG, 300_000);

    blobs.put("one", Files.write(folder.resolve("a"), bytes));

    try (InputStream stored = blobs.open("one")) {
      assertThat(stored.readAllBytes()).isEqualTo(bytes);
    }
    blobs.delete("one");
    blobs.delete("one");
    assertThatThrownBy(() -> blobs.open("one")).isInstanceOf(BlobsAway.class);
  }

  @Test
  void aBucketThatIsNotThereIsLikeOneThatIsAway() throws IOException {
    Blobs blobs = new S3Blobs(server.config("none").s3());
    Path file = Files.writeString(folder.resolve("a"), "text");

    assertThatThrownBy(() -> blobs.put("one", file)).isInstanceOf(BlobsAway.class);
  }
}
