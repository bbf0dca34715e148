package io.echolot.acceptance;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Compares pictures with those that were kept; a page shows what differs. With {@code
 * -Decholot.looks=accept} what differs is kept from now on.
 */
final class LooksReport {

  private static final boolean ACCEPT = "accept".equals(System.getProperty("echolot.looks"));
  private static final boolean SOME = !System.getProperty("echolot.looks.only", "").isEmpty();
  private static final Path SHOWN = Path.of("../../.echolot/looks");

  private static final String PAGE =
      """
      <!doctype html>
      <meta charset="utf-8">
      <title>Looks</title>
      <style>
      body { font: 14px system-ui, sans-serif; margin: 1rem; background: #ddd }
      section { display: flex; gap: 1rem; align-items: start }
      figure { flex: 1; margin: 0 }
      img { width: 100%%; border: 1px solid #888 }
      </style>
      <h1>%d pictures look otherwise</h1>
      %s
      """;

  private final Path kept;
  private final Set<String> names = new TreeSet<>();
  private final List<String> unlike = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  LooksReport(Path kept) throws IOException {
    this.kept = kept;
    if (Files.exists(SHOWN)) {
      try (Stream<Path> files = Files.walk(SHOWN)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(SHOWN);
  }

  void compare(String name, byte[] png) throws IOException {
    names.add(name);
    BufferedImage actual = ImageIO.read(new ByteArrayInputStream(png));
    Path before = kept.resolve(name + ".png");
    if (!Files.exists(before)) {
      differs(name, "new");
    } else {
      Likeness likeness = Likeness.of(ImageIO.read(before.toFile()), actual);
      if (likeness.alike()) {
        return;
      }
      Files.copy(before, SHOWN.resolve(name + "-before.png"), StandardCopyOption.REPLACE_EXISTING);
      SmallPng.write(likeness.picture(), SHOWN.resolve(name + "-difference.png"));
      differs(name, likeness.different() + " pixels");
    }
    SmallPng.write(actual, SHOWN.resolve(name + "-after.png"));
    if (ACCEPT) {
      SmallPng.write(actual, before);
    }
  }

  private void differs(String name, String how) {
    unlike.add(name + " (" + how + ")");
    rows.append("<h2>%s: %s</h2>\n<section>".formatted(name, how));
    for (String part : parts(how)) {
      rows.append(
          "<figure><figcaption>%2$s</figcaption><img src=\"%1$s-%2$s.png\" alt=\"\"></figure>"
              .formatted(name, part));
    }
    rows.append("</section>\n");
  }

  private static List<String> parts(String how) {
    return switch (how) {
      case "new" -> List.of("after");
      case "gone" -> List.of("before");
      default -> List.of("before", "after", "difference");
    };
  }

  /** What looks otherwise than it did, or is no longer there; none once that is accepted. */
  List<String> finish() throws IOException {
    if (!SOME) {
      forgetGone();
    }
    Files.writeString(SHOWN.resolve("index.html"), PAGE.formatted(unlike.size(), rows));
    System.out.printf("%d pictures, %d of them otherwise%n", names.size(), unlike.size());
    unlike.forEach(one -> System.out.println("  " + one));
    return ACCEPT ? List.of() : unlike;
  }

  private void forgetGone() throws IOException {
    try (Stream<Path> files = Files.exists(kept) ? Files.list(kept) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".png", "");
        if (!names.contains(name)) {
          differs(name, "gone");
          Files.copy(
              file, SHOWN.resolve(name + "-before.png"), StandardCopyOption.REPLACE_EXISTING);
          if (ACCEPT) {
            Files.delete(file);
          }
        }
      }
    }
  }
}
