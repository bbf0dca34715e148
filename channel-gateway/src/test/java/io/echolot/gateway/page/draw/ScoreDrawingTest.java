package io.echolot.gateway.page.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.gateway.page.draw.ScoreDrawing.Look;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreDrawingTest {

  @Test
  void aFaceIsDrawnAsTheWidgetDrawsIt() throws IOException {
    JsonNode cases =
        new ObjectMapper().readTree(getClass().getResourceAsStream("score-drawings.json"));
    for (JsonNode one : cases) {
      ScoreDrawing face =
          ScoreDrawing.of(
              Look.FACE,
              one.path("score").asInt(),
              one.path("low").asInt(),
              one.path("high").asInt());
      assertThat(face.strokes()).as("%s", one).isEqualTo(one.path("strokes").asText());
      assertThat(face.svg()).contains(face.strokes()).doesNotContain("style=");
    }
  }

  @ParameterizedTest
  @CsvSource({"FACE, 1", "FACE, 3", "FACE, 5", "STAR, 2"})
  void aPictureIsDrawnInItsColourOnTransparentGround(Look look, int score) throws IOException {
    byte[] png = ScoreDrawing.of(look, score, 1, 5).png(64, new Color(0x0b6e6e));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    int drawn = 0;
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 64; y++) {
        int pixel = image.getRGB(x, y);
        if (pixel >>> 24 == 255) {
          assertThat(pixel & 0xffffff).isEqualTo(0x0b6e6e);
          drawn++;
        }
      }
    }
    assertThat(drawn).isBetween(500, 2500);
    assertThat(image.getRGB(0, 0) >>> 24).isZero();
  }

  @Test
  void aColourThatIsNoneIsWhite() {
    assertThat(ScoreDrawingResource.path(Look.FACE, 2, 5, "#0B6e6E"))
        .isEqualTo("/scores/face-2-of-5-0b6e6e.png");
    assertThat(ScoreDrawingResource.path(Look.STAR, 2, 10, "rgb(0 0 0)"))
        .isEqualTo("/scores/star-2-of-10-ffffff.png");
  }
}
