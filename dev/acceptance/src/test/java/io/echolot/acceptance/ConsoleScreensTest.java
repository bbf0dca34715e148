package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No screen of the console is left out by {@code ./echolot looks}. */
class ConsoleScreensTest {

  private static final Path SCREENS = Path.of("../../survey-service/src/main/webui/src/screens");
  private static final Pattern PATH = Pattern.compile("\\bpath: '([^']+)'");

  @Test
  void everyRouteOfTheConsoleIsLookedAt() throws IOException {
    Set<String> routes = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SCREENS)) {
      for (Path file : files.filter(file -> file.endsWith("route.ts")).toList()) {
        PATH.matcher(Files.readString(file)).results().map(MatchResult::group).forEach(routes::add);
      }
    }
    Set<String> looked =
        ConsoleScreens.ALL.stream()
            .map(screen -> "path: '" + screen.route() + "'")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(routes).isNotEmpty().isEqualTo(looked);
  }

  @Test
  void noTwoPicturesShareAName() {
    assertThat(ConsoleScreens.ALL).extracting(ConsoleScreens.Screen::name).doesNotHaveDuplicates();
  }
}
