package io.echolot.gateway.page.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A face or a star that stands for a score, drawn: not every device has a font for them, and few
 * mail programs show SVG. The same as {@code faces.js} of the widget; both run {@code
 * score-drawings.json}. In a square of 240.
 *
 * @param look what is drawn
 * @param mood from -1, the worst score, to 1, the best; of no account for a star
 */
public record ScoreDrawing(Look look, double mood) {

  private static final int SIDE = 240;
  private static final int STROKE = 16;
  private static final int EYE = 12;
  private static final int[] EYES = {85, 155};
  private static final int EYES_AT = 104;

  /** Below it a face is angry and has brows. */
  private static final double ANGRY = -0.6;

  private static final String STAR = "M120 22l30 66 72 8-54 49 15 71-63-36-63 36 15-71-54-49 72-8z";
  private static final int[] STAR_STEPS = {
    120, 22, 30, 66, 72, 8, -54, 49, 15, 71, -63, -36, -63, 36, 15, -71, -54, -49, 72, -8
  };

  /** What stands for a score. */
  enum Look {
    FACE,
    STAR
  }

  static ScoreDrawing of(Look look, int score, int low, int high) {
    return new ScoreDrawing(look, (2.0 * score - low - high) / (high - low));
  }

  private long corner() {
    return 155 - Math.round(12 * mood);
  }

  private long middle() {
    return 155 + Math.round(38 * mood);
  }

  /** The strokes of a face as an SVG path: brows, if it is angry, and a mouth. */
  String strokes() {
    String brows = mood < ANGRY ? "M68 74L98 86M172 74L142 86" : "";
    return brows + "M75 %dQ120 %d 165 %1$d".formatted(corner(), middle());
  }

  /** As part of a page; its colour is the text's. */
  String svg() {
    String inside =
        look == Look.STAR
            ? "<path class=\"eye\" d=\"" + STAR + "\"/>"
            : "<circle cx=\"120\" cy=\"120\" r=\"100\"/><path d=\"" + strokes() + "\"/>" + eyes();
    return "<svg class=\"drawn\" viewBox=\"0 0 240 240\" aria-hidden=\"true\">" + inside + "</svg>";
  }

  private static String eyes() {
    StringBuilder eyes = new StringBuilder();
    for (int x : EYES) {
      eyes.append(
          "<circle class=\"eye\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>".formatted(x, EYES_AT, EYE));
    }
    return eyes.toString();
  }

  /** A picture on transparent ground, {@code pixels} wide and high. */
  byte[] png(int pixels, Color colour) {
    BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_ARGB);
    Graphics2D paper = image.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.scale(pixels / (double) SIDE, pixels / (double) SIDE);
    paper.setColor(colour);
    paper.setStroke(new BasicStroke(STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    if (look == Look.STAR) {
      paper.fill(star());
    } else {
      face(paper);
    }
    paper.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  private static Path2D star() {
    Path2D star = new Path2D.Double();
    double x = STAR_STEPS[0];
    double y = STAR_STEPS[1];
    star.moveTo(x, y);
    for (int i = 2; i < STAR_STEPS.length; i += 2) {
      x += STAR_STEPS[i];
      y += STAR_STEPS[i + 1];
      star.lineTo(x, y);
    }
    star.closePath();
    return star;
  }

  private void face(Graphics2D paper) {
    paper.draw(new Ellipse2D.Double(20, 20, 200, 200));
    for (int x : EYES) {
      paper.fill(new Ellipse2D.Double(x - EYE, EYES_AT - EYE, 2.0 * EYE, 2.0 * EYE));
    }
    Path2D strokes = new Path2D.Double();
    if (mood < ANGRY) {
      strokes.moveTo(68, 74);
      strokes.lineTo(98, 86);
      strokes.moveTo(172, 74);
      strokes.lineTo(142, 86);
    }
    strokes.moveTo(75, corner());
    strokes.quadTo(120, middle(), 165, corner());
    paper.draw(strokes);
  }
}
