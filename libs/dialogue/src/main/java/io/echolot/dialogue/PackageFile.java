package io.echolot.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON files that lie beside this package's classes. */
final class PackageFile {

  private PackageFile() {}

  static boolean exists(String name) {
    return PackageFile.class.getResource(name) != null;
  }

  /**
   * The content of a file.
   *
   * @throws IllegalStateException if there is no such file
   * @throws UncheckedIOException if it isn't what {@code type} says
   */
  static <T> T read(String name, TypeReference<T> type) {
    try (InputStream file = PackageFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return ContractsJson.mapper().readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
