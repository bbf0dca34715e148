package io.echolot.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks archives of registries. */
final class Unzip {

  private Unzip() {}

  /**
   * Unpacks {@code archive} into the new folder {@code target}: all of it or nothing.
   *
   * @param rename gives each entry's path in the target; empty to leave it out
   */
  static void into(Path archive, Path target, UnaryOperator<String> rename) throws IOException {
    Path part = Files.createTempDirectory(target.getParent(), target.getFileName() + ".part");
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> extract(zip, entry, part, rename.apply(entry.getName())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void extract(ZipFile zip, ZipEntry entry, Path root, String name) {
    Path file = root.resolve(name).normalize();
    if (name.isEmpty() || !file.startsWith(root)) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Files.createDirectories(file.getParent());
      Files.copy(in, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
