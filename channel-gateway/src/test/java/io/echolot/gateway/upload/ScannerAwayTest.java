package io.echolot.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.gateway.upload.base.FilesConfig;
import io.echolot.gateway.upload.check.VirusScan;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScannerAwayTest {

  /** Nobody listens on port 1. */
  private static final String AWAY = "127.0.0.1:1";

  @TempDir Path folder;

  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a"), "A harmless text.");
  }

  @Test
  void whatMustBeScannedIsRefusedWhileTheScannerIsAway() {
    assertThatThrownBy(() -> scan(AWAY, true).scan(file))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(503);
              assertThat(problem.getHeaders()).containsKey("Retry-After");
            });
  }

  @Test
  void whatNeedNotBeScannedIsTakenAsNotScanned() {
    assertThat(scan(AWAY, false).scan(file)).isFalse();
    assertThat(scan("", true).scan(file)).as("there is no scanner").isFalse();
  }

  @Test
  void anAddressWithoutAPortIsAMistakeThatIsSeenAtTheStart() {
    assertThatThrownBy(() -> scan("clamav", true)).hasMessageContaining("host:port");
  }

  private static VirusScan scan(String clamd, boolean required) {
    return new VirusScan(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(FilesConfig.class)
            .withDefaultValue("echolot.files.clamd", clamd)
            .withDefaultValue("echolot.files.scan-required", Boolean.toString(required))
            .build()
            .getConfigMapping(FilesConfig.class));
  }
}
