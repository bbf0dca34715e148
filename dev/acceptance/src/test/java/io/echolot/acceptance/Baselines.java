package io.echolot.acceptance;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures of how something looks, kept beside the tests, and what a run sees instead. With {@code
 * -Decholot.baselines=renew} they are renewed where they don't look alike.
 */
final class Baselines {

  private static final boolean RENEW = "renew".equals(System.getProperty("echolot.baselines"));
  private static final Path KEPT = Path.of("src/test/resources/looks");
  private static final Path SEEN = Path.of("target/looks");

  /** Colours of a small PNG's palette. */
  private static final int PALETTE = 256;

  private final String look;
  private final Set<String> names = new TreeSet<>();
  private final List<String> unlike = new ArrayList<>();

  Baselines(String look) {
    this.look = look;
  }

  private Path kept(String name) {
    return KEPT.resolve(look).resolve(name + ".png");
  }

  /** Compares; what differs is written to {@code target/looks}, as it is and with marks. */
  void compare(String name, byte[] png) {
    names.add(name);
    try {
      BufferedImage actual = ImageIO.read(new ByteArrayInputStream(png));
      Path kept = kept(name);
      if (Files.exists(kept)) {
        Likeness likeness = Likeness.of(ImageIO.read(kept.toFile()), actual);
        if (likeness.alike()) {
          return;
        }
        unlike.add(name + " (" + likeness.different() + " pixels)");
        write(likeness.picture(), SEEN.resolve(look).resolve(name + "-diff.png"));
      } else {
        unlike.add(name + " (new)");
      }
      write(actual, RENEW ? kept : SEEN.resolve(look).resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What looks otherwise than it did, or is no longer seen; none after a renewal. */
  List<String> unlike() {
    try (Stream<Path> files = list()) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".png", "");
        if (!names.contains(name)) {
          unlike.add(name + " (gone)");
          if (RENEW) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (RENEW) {
      System.out.println("Renewed of " + look + ": " + unlike);
      return List.of();
    }
    return unlike;
  }

  private Stream<Path> list() throws IOException {
    Path folder = KEPT.resolve(look);
    return Files.isDirectory(folder) ? Files.list(folder) : Stream.empty();
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
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
