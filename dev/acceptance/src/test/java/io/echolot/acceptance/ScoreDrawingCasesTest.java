package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Faces are drawn alike by script and by ScoreDrawing: both run the same file of cases. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class ScoreDrawingCasesTest {

  private static final Path CASES =
      Path.of(
          "../../channel-gateway/src/test/resources/io/echolot/gateway/page/draw/score-drawings.json");

  @Test
  void aFaceIsDrawnAsOnPagesAndInMails() throws IOException {
    try (WidgetStand stand = new WidgetStand().survey("visit");
        BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      Page page = Browser.page(context, Browser.troubles());
      page.navigate(stand.hosted("visit", "lang=de"));
      Object wrong =
          page.evaluate(
              """
              async cases => {
                const {strokes} = await import('/widget/faces.js');
                return JSON.parse(cases).filter(({score, low, high, strokes: drawn}) =>
                  strokes((2 * score - low - high) / (high - low)) !== drawn);
              }""",
              Files.readString(CASES));
      assertThat(wrong).isEqualTo(List.of());
    }
  }
}
