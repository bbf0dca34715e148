package io.echolot.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A layer that depends on nothing but its files' names, contents and executable bits. */
final class Layer {

  private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
  private static final FilePermissions SHARED = FilePermissions.fromOctalString("777");
  private static final String ROOT = "0:0";

  /** As Jib does: some tools take 1970 itself for a missing time. */
  private static final Instant TIME = Instant.ofEpochSecond(1);

  private final FileEntriesLayer.Builder entries = FileEntriesLayer.builder();

  Layer(String name) {
    entries.setName(name);
  }

  /** An empty folder of that user, which others may not write to. */
  Layer folder(String inImage, String owner) {
    return add(Path.of("."), inImage, FilePermissions.DEFAULT_FOLDER_PERMISSIONS, owner);
  }

  /** An empty folder for everyone. */
  Layer sharedFolder(String inImage) {
    return add(Path.of("."), inImage, SHARED, ROOT);
  }

  Layer file(Path file, String inImage) {
    boolean isProgram = Files.isExecutable(file);
    return add(file, inImage, isProgram ? PROGRAM : FilePermissions.DEFAULT_FILE_PERMISSIONS, ROOT);
  }

  /** All files below a folder. */
  Layer tree(Path folder, String inImage) throws IOException {
    for (Path file : files(folder)) {
      file(file, inImage + "/" + folder.relativize(file));
    }
    return this;
  }

  private Layer add(Path source, String inImage, FilePermissions permissions, String owner) {
    AbsoluteUnixPath target = AbsoluteUnixPath.get(inImage);
    entries.addEntry(new FileEntry(source, target, permissions, TIME, owner));
    return this;
  }

  FileEntriesLayer build() {
    return entries.build();
  }

  /** In an order that doesn't depend on the file system. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
