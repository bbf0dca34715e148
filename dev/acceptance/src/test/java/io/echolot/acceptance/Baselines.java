package io.echolot.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Pictures of how something looks, kept beside the tests, and what a run sees instead. With {@code
 * -Decholot.baselines=renew} they are renewed where they don't look alike.
 */
final class Baselines {

  private static final boolean RENEW = "renew".equals(System.getProperty("echolot.baselines"));
  private static final Path KEPT = Path.of("src/test/resources/looks");
  private static final Path SEEN = Path.of("target/looks");

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
        SmallPng.write(likeness.picture(), SEEN.resolve(look).resolve(name + "-diff.png"));
      } else {
        unlike.add(name + " (new)");
      }
      SmallPng.write(actual, RENEW ? kept : SEEN.resolve(look).resolve(name + ".png"));
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
}
