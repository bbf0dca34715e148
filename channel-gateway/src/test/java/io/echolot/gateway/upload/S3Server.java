package io.echolot.gateway.upload;

import io.echolot.devstack.Ports;
import io.echolot.gateway.upload.base.FilesConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** An object store with the bucket {@code files}, in a process of its own. */
public final class S3Server {

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  public static S3Server start() throws IOException {
    int port = Ports.freePort();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                "target/s3-server.jar",
                "--com.adobe.testing.s3mock.httpPort=" + port,
                "--server.port=0",
                "--com.adobe.testing.s3mock.store.initial-buckets=files")
            .redirectErrorStream(true)
            .redirectOutput(new File("target/s3-server.log"))
            .start();
    S3Server server = new S3Server(process, port);
    Awaitility.await("the server starts")
        .atMost(Duration.ofMinutes(2))
        .until(() -> server.isListening() || !process.isAlive());
    return server;
  }

  private boolean isListening() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** The configuration of the gateway that leads here. */
  public FilesConfig config(String bucket) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(FilesConfig.class)
        .withDefaultValue("echolot.files.s3.endpoint", "http://127.0.0.1:" + port)
        .withDefaultValue("echolot.files.s3.bucket", bucket)
        .withDefaultValue("echolot.files.s3.access-key", "a-key")
        .withDefaultValue("echolot.files.s3.secret-key", "a-secret")
        .build()
        .getConfigMapping(FilesConfig.class);
  }

  public void stop() throws InterruptedException {
    process.destroy();
    process.waitFor(10, TimeUnit.SECONDS);
  }
}
