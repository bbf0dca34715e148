package io.echolot.bench;

import io.echolot.devstack.Downloads;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * SurveyJS' form library (MIT), the baseline of the widget: fetched from npm's registry when it is
 * measured, kept outside the repository and never shipped.
 */
final class SurveyJs {

  static final String VERSION = "2.5.38";

  private static final Map<String, String> DIGESTS =
      Map.of(
          "survey-core",
          "b88ff9a1c334f0adcb2826ba3359e3b3c61b46eb85ff8bf17c0170ca8d116889"
              + "a80157462a46b2c6dda036a6a94ce6f4ab0617e8e15d0d3904a923208d8b16f2",
          "survey-js-ui",
          "059fb3425b7f3ef47be8c803d25ae50f6ad98cea10efc42dd66769c691e7815b"
              + "9f0fab09513237c463891a26182f1561df6f18b54d3a4cef2f6e15f1a436f3e7");

  private static final Map<String, String> FILES =
      Map.of(
          "package/survey.core.min.js", "survey.core.min.js",
          "package/survey-core.fontless.min.css", "survey-core.fontless.min.css",
          "package/survey-js-ui.min.js", "survey-js-ui.min.js");

  private SurveyJs() {}

  /**
   * What a page needs of it, by name: two scripts and the smaller one of its style sheets.
   *
   * @throws UncheckedIOException if the registry can't be reached
   */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      for (var entry : DIGESTS.entrySet()) {
        String archive = entry.getKey() + "-" + VERSION + ".tgz";
        if (!Files.exists(Downloads.cache().resolve(archive))) {
          System.out.println("  Fetching " + archive + " from npm's registry, to be measured");
        }
        String url = "https://registry.npmjs.org/" + entry.getKey() + "/-/" + archive;
        read(Downloads.file(url, archive, "SHA-512", entry.getValue()), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("SurveyJS can't be fetched", e);
    }
    return files;
  }

  private static void read(Path archive, Map<String, byte[]> files) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        String name = FILES.get(entry.getName());
        if (name != null) {
          files.put(name, tar.readAllBytes());
        }
      }
    }
  }
}
