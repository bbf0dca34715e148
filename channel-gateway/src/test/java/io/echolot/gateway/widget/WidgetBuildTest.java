package io.echolot.gateway.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What pages load is what the compiler made: a source of the same name would be served as it is.
 */
class WidgetBuildTest {

  private static final Path SOURCES = Path.of("src/main/resources/META-INF/resources/widget");

  static Stream<String> parts() {
    return new WidgetBuild().hashes().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void eachPartIsCompiledAndNoSourceIsCalledLikeIt(String name) throws IOException {
    try (InputStream part = getClass().getResourceAsStream("/META-INF/resources/widget/" + name)) {
      String script = new String(part.readAllBytes(), StandardCharsets.UTF_8);

      assertThat(script).doesNotContainPattern("(?m)^(import|export) ").startsWith("(function(){");
    }
    assertThat(Files.exists(SOURCES.resolve(name))).isFalse();
  }
}
