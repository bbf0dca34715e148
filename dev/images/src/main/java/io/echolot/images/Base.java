package io.echolot.images;

import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryImage;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.frontend.CredentialRetrieverFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an image stands on: a folder that base.sh made, or an image with a Java runtime.
 *
 * @param name the folder; or a reference as Jib knows it, with {@code tar://} or {@code docker://}
 *     in front if it isn't in a registry
 */
record Base(String name) {

  private static final String JAVA = "/opt/java/openjdk";

  private boolean isOurs() {
    return Files.isDirectory(Path.of(name, "java"));
  }

  JibContainerBuilder begin() throws IOException, InvalidImageReferenceException {
    JibContainerBuilder image = isOurs() ? ours() : named();
    return image.setPlatforms(Set.of(platform()));
  }

  private JibContainerBuilder ours() throws IOException {
    // The runtime changes with the JDK, what is below it with Debian: two layers.
    Layer os = new Layer("os").tree(Path.of(name, "os"), "").sharedFolder("/tmp");
    Layer java = new Layer("java").tree(Path.of(name, "java"), JAVA);
    return Jib.fromScratch()
        .setEnvironment(Map.of("PATH", JAVA + "/bin", "JAVA_HOME", JAVA, "LANG", "C.UTF-8"))
        .addFileEntriesLayer(os.build())
        .addFileEntriesLayer(java.build());
  }

  private JibContainerBuilder named() throws InvalidImageReferenceException {
    if (name.contains("://")) {
      return Jib.from(name);
    }
    ImageReference reference = ImageReference.parse(name);
    CredentialRetrieverFactory credentials =
        CredentialRetrieverFactory.forImage(reference, event -> {});
    return Jib.from(
        RegistryImage.named(reference)
            .addCredentialRetriever(credentials.dockerConfig())
            .addCredentialRetriever(credentials.wellKnownCredentialHelpers()));
  }

  /** The release of the time zones of its Java runtime; empty if we didn't make it. */
  Optional<String> timeZones() throws IOException {
    return TimeZones.release(Path.of(name, "java"));
  }

  private static Platform platform() {
    String arch = System.getProperty("os.arch");
    return new Platform("aarch64".equals(arch) ? "arm64" : "amd64", "linux");
  }
}
