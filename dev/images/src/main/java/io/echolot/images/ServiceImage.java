package io.echolot.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

/** One service's image, made of what Quarkus packaged in its module. */
record ServiceImage(String service, String tag) {

  /** Where the chart looks for images, see helm/echolot/values.yaml. */
  private static final String REGISTRY = "ghcr.io/echolot";

  /** User and group as the chart's pods have them. */
  private static final String USER = "10001:10001";

  private static final String APP = "/app";

  /** What the user may write where no volume is; Kafka Streams' state is under it. */
  private static final String DATA = "/var/lib/echolot";

  /** Under Jib's caches lie the layers that were compressed before. */
  void write(Base base, Path tar, Path cache)
      throws IOException,
          InvalidImageReferenceException,
          InterruptedException,
          RegistryException,
          CacheDirectoryCreationException,
          ExecutionException {
    ImageReference reference = ImageReference.parse(REGISTRY + "/" + service + ":" + tag);
    JibContainerBuilder image = base.begin();
    addLayers(image);
    configure(image);
    Optional<String> timeZones = base.timeZones();
    if (timeZones.isPresent()) {
      image.addLabel("io.echolot.tzdata", timeZones.get());
    }
    image.containerize(
        Containerizer.to(TarImage.at(tar).named(reference))
            .setBaseImageLayersCache(cache)
            .setApplicationLayersCache(cache));
  }

  /** Libraries change seldom and are most of it; an upgrade then brings the last layer only. */
  private void addLayers(JibContainerBuilder image) throws IOException {
    Path app = Path.of(service, "target/quarkus-app");
    Layer libraries = new Layer("libraries");
    Layer ours = new Layer("application").folder(DATA, USER);
    for (Path file : Layer.files(app)) {
      Path inApp = app.relativize(file);
      boolean isLibrary =
          inApp.startsWith("lib") && !file.getFileName().toString().startsWith("io.echolot.");
      (isLibrary ? libraries : ours).file(file, APP + "/" + inApp);
    }
    image.addFileEntriesLayer(libraries.build()).addFileEntriesLayer(ours.build());
  }

  private void configure(JibContainerBuilder image) throws IOException {
    image
        .setUser(USER)
        .setWorkingDirectory(AbsoluteUnixPath.get(DATA))
        .setExposedPorts(Port.tcp(port()))
        .setLabels(
            Map.of(
                "org.opencontainers.image.title", service,
                "org.opencontainers.image.description", "Echolot's " + service,
                "org.opencontainers.image.version", tag))
        // Within the chart's limits 40 % is what dev/launcher gives (metrics-service: 256 of 640
        // MiB); the rest is for code, buffers and RocksDB. -Xmx in JAVA_TOOL_OPTIONS goes before.
        // No collector is named: in so small a pod the JVM takes the serial one by itself, and
        // who gives more can choose.
        .setEntrypoint(
            "java",
            "-XX:MaxRAMPercentage=40",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "-jar",
            APP + "/quarkus-run.jar");
  }

  private int port() throws IOException {
    Properties properties = new Properties();
    Path file = Path.of(service, "src/main/resources/application.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return Integer.parseInt(properties.getProperty("quarkus.http.port"));
  }
}
