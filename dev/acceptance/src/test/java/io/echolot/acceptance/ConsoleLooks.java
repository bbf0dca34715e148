package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every screen of the console against its picture in {@code docs/images/console}: {@code ./echolot
 * looks}. Not part of the suite, as its name says, for machines have different fonts.
 */
class ConsoleLooks {

  private static final int WIDE = 1280;
  private static final int NARROW = 360;

  @Test
  void everyScreenLooksAsItDid() throws IOException {
    Instant begun = Instant.now();
    World world = World.get();
    StillData data = StillData.in(world);
    LooksReport report = new LooksReport(Path.of("../../docs/images/console"));
    for (String who : List.of("anna", "otto")) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {WIDE, NARROW}) {
          look(world, data, report, new View(who, scheme, width, begun));
        }
      }
    }
    assertThat(report.finish()).as("what looks otherwise").isEmpty();
  }

  private record View(String who, ColorScheme scheme, int width, Instant begun) {

    boolean shows(ConsoleScreens.Screen screen) {
      return screen.who().equals(who) && (width == WIDE || screen.isMain()) && isWanted(screen);
    }

    String nameOf(ConsoleScreens.Screen screen) {
      String light = scheme == ColorScheme.LIGHT ? "light" : "dark";
      return screen.name() + "-" + light + (width == WIDE ? "" : "-" + width);
    }

    /** Only some are looked at by {@code -Decholot.looks.only=home,scores}. */
    private static boolean isWanted(ConsoleScreens.Screen screen) {
      String only = System.getProperty("echolot.looks.only", "");
      return only.isEmpty() || List.of(only.split(",")).contains(screen.name());
    }
  }

  private static void look(World world, StillData data, LooksReport report, View view)
      throws IOException {
    List<ConsoleScreens.Screen> screens = ConsoleScreens.ALL.stream().filter(view::shows).toList();
    if (screens.isEmpty()) {
      return;
    }
    try (BrowserContext context = Browser.open(view.width(), 800, view.scheme())) {
      StillPage page = new StillPage(world, context, view.who(), view.begun(), view.width());
      for (ConsoleScreens.Screen screen : screens) {
        report.compare(view.nameOf(screen), page.shoot(screen.filled(data.ids())));
      }
    }
  }
}
