package io.echolot.acceptance;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as small files, with fewer colours than anybody would miss. */
final class SmallPng {

  /** Colours of a small PNG's palette. */
  private static final int PALETTE = 256;

  private SmallPng() {}

  static void write(BufferedImage picture, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam best = writer.getDefaultWriteParam();
    best.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    best.setCompressionQuality(0);
    Files.deleteIfExists(file);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(small(picture), null, null), best);
    } finally {
      writer.dispose();
    }
  }

  /** With a palette, if its colours allow, which makes the file a third as large. */
  private static BufferedImage small(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    Arrays.setAll(pixels, i -> coarse(pixels[i]));
    int[] palette = Arrays.stream(pixels).distinct().toArray();
    BufferedImage small =
        palette.length > PALETTE
            ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
    small.setRGB(0, 0, width, height, pixels, 0, width);
    return small;
  }

  /** In 32 steps a colour, of which none differs by more than Likeness allows. */
  private static int coarse(int pixel) {
    int coarse = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int step = ((pixel >> shift & 255) * 31 + 127) / 255;
      coarse = coarse << 8 | step * 255 / 31;
    }
    return coarse;
  }
}
