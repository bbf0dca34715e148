package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static BufferedImage disc(double x, boolean smooth, Color colour) {
    BufferedImage picture = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 120, 80);
    if (smooth) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }
    graphics.setColor(colour);
    graphics.fill(new Ellipse2D.Double(x, 20, 40, 40));
    graphics.dispose();
    return picture;
  }

  private static final BufferedImage DISC = disc(30, true, Color.BLUE);

  @Test
  void otherSmoothingIsAlike() {
    assertThat(Likeness.of(DISC, disc(30, false, Color.BLUE)).alike()).isTrue();
    assertThat(Likeness.of(DISC, disc(30.5, true, Color.BLUE)).alike()).isTrue();
  }

  @Test
  void whatMovesGoesOrChangesItsColourIsNot() {
    assertThat(Likeness.of(DISC, disc(33, true, Color.BLUE)).alike()).isFalse();
    assertThat(Likeness.of(DISC, disc(30, true, Color.WHITE)).alike()).isFalse();
    assertThat(Likeness.of(DISC, disc(30, true, new Color(40, 60, 255))).alike()).isFalse();
  }

  @Test
  void aLineOfOnePixelIsMissed() {
    BufferedImage other = disc(30, true, Color.BLUE);
    Graphics2D graphics = other.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.drawLine(5, 5, 100, 5);
    assertThat(Likeness.of(other, DISC).alike()).isFalse();
    assertThat(Likeness.of(DISC, other).alike()).isFalse();
  }

  @Test
  void anotherSizeIsNotAlike() {
    BufferedImage smaller = DISC.getSubimage(0, 0, 119, 80);
    assertThat(Likeness.of(DISC, smaller).alike()).isFalse();
  }
}
