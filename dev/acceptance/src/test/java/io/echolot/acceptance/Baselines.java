package io.echolot.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures of how something looks, kept in a folder, and what a run sees instead, in another. */
final class Baselines {

  static final String NEW = "new";
  static final String GONE = "gone";

  /**
   * A picture that looks otherwise.
   *
   * @param how in which way: {@link #NEW}, {@link #GONE}, or by how many pixels
   */
  record Unlike(String name, String how) {
    @Override
    public String toString() {
      return name + " (" + how + ")";
    }
  }

  private final Path kept;
  private final Path seen;
  private final boolean renews;
  private final Set<String> names = new TreeSet<>();
  private final List<Unlike> unlike = new ArrayList<>();

  /**
   * @param kept where the pictures are
   * @param seen where what differs is put: as it was, as it is, and with marks
   * @param renews whether what differs is kept from now on
   */
  Baselines(Path kept, Path seen, boolean renews) {
    this.kept = kept;
    this.seen = seen;
    this.renews = renews;
  }

  /** Compares what is seen now. */
  void compare(String name, byte[] png) {
    names.add(name);
    try {
      BufferedImage actual = ImageIO.read(new ByteArrayInputStream(png));
      Path before = kept.resolve(name + ".png");
      if (Files.exists(before)) {
        Likeness likeness = Likeness.of(ImageIO.read(before.toFile()), actual);
        if (likeness.alike()) {
          return;
        }
        unlike.add(new Unlike(name, likeness.different() + " pixels"));
        SmallPng.write(likeness.picture(), seen(name, "difference"));
        Files.copy(before, seen(name, "before"), StandardCopyOption.REPLACE_EXISTING);
      } else {
        unlike.add(new Unlike(name, NEW));
      }
      SmallPng.write(actual, seen(name, "after"));
      if (renews) {
        SmallPng.write(actual, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes what is kept and wasn't compared. */
  void findGone() {
    try (Stream<Path> files = Files.isDirectory(kept) ? Files.list(kept) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".png", "");
        if (!names.contains(name)) {
          unlike.add(new Unlike(name, GONE));
          Files.createDirectories(seen);
          Files.copy(file, seen(name, "before"), StandardCopyOption.REPLACE_EXISTING);
          if (renews) {
            Files.delete(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many were compared. */
  int compared() {
    return names.size();
  }

  /** What looks otherwise than it did, or is no longer there. */
  List<Unlike> unlike() {
    return unlike;
  }

  /** What still looks otherwise; none once that is renewed. */
  List<Unlike> left() {
    return renews ? List.of() : unlike;
  }

  private Path seen(String name, String part) {
    return seen.resolve(name + "-" + part + ".png");
  }
}
