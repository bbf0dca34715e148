package io.echolot.gateway.widget;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The widget's scripts as this gateway serves them, by their hashes. */
@ApplicationScoped
class WidgetBuild {

  static final String LOADER = "echolot.js";

  private static final List<String> FILES =
      List.of(
          LOADER,
          "survey.js",
          "logic.js",
          "prefill.js",
          "auto.js",
          "access.js",
          "tab.js",
          "pow.js",
          "triggers.js",
          "says.js");

  private static final int VERSION_LENGTH = 16;

  private final Map<String, String> hashes = new LinkedHashMap<>();
  private final String version;

  WidgetBuild() {
    MessageDigest all = digest("SHA-256");
    for (String name : FILES) {
      byte[] content = content(name);
      all.update(content);
      byte[] hash = digest("SHA-384").digest(content);
      hashes.put(name, "sha384-" + Base64.getEncoder().encodeToString(hash));
    }
    version = HexFormat.of().formatHex(all.digest()).substring(0, VERSION_LENGTH);
  }

  /** The same as long as no script changes: 16 hexadecimal digits. */
  String version() {
    return version;
  }

  /** Each script's hash as in Subresource Integrity (W3C). */
  Map<String, String> hashes() {
    return hashes;
  }

  private static byte[] content(String name) {
    String path = "/META-INF/resources/widget/" + name;
    try (InputStream in = WidgetBuild.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
