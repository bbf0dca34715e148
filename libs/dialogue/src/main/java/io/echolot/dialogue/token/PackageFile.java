package io.echolot.dialogue.token;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The JSON files that lie beside this package's classes. */
public final class PackageFile {

  private static final String FOLDER = "/io/echolot/dialogue/";

  private PackageFile() {}

  public static boolean exists(String name) {
    return PackageFile.class.getResource(FOLDER + name) != null;
  }

  /**
   * The content of a file.
   *
   * @throws IllegalStateException if there is no such file
   * @throws UncheckedIOException if it isn't what {@code type} says
   */
  public static <T> T read(String name, TypeReference<T> type) {
    try (InputStream file = PackageFile.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IllegalStateException("No resource " + name);
      }
      return ContractsJson.mapper().readValue(file, type);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
