package io.echolot.acceptance;

import io.echolot.acceptance.Baselines.Unlike;
import io.echolot.devstack.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

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

  private final Baselines baselines;

  LooksReport(Path kept) {
    Folders.delete(SHOWN);
    baselines = new Baselines(kept, SHOWN, ACCEPT);
  }

  void compare(String name, byte[] png) {
    baselines.compare(name, png);
  }

  /** What looks otherwise than it did, or is no longer there; none once that is accepted. */
  List<Unlike> finish() throws IOException {
    if (!SOME) {
      baselines.findGone();
    }
    List<Unlike> unlike = baselines.unlike();
    String rows = unlike.stream().map(LooksReport::row).collect(Collectors.joining());
    Files.createDirectories(SHOWN);
    Files.writeString(SHOWN.resolve("index.html"), PAGE.formatted(unlike.size(), rows));
    System.out.printf("%d pictures, %d of them otherwise%n", baselines.compared(), unlike.size());
    unlike.forEach(one -> System.out.println("  " + one));
    return baselines.left();
  }

  private static String row(Unlike one) {
    String figures =
        parts(one.how()).stream()
            .map(
                part ->
                    "<figure><figcaption>%2$s</figcaption><img src=\"%1$s-%2$s.png\" alt=\"\"></figure>"
                        .formatted(one.name(), part))
            .collect(Collectors.joining());
    return "<h2>%s: %s</h2>\n<section>%s</section>\n".formatted(one.name(), one.how(), figures);
  }

  private static List<String> parts(String how) {
    return switch (how) {
      case Baselines.NEW -> List.of("after");
      case Baselines.GONE -> List.of("before");
      default -> List.of("before", "after", "difference");
    };
  }
}
