package io.echolot.images;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which release of the IANA time zone database a Java runtime carries. Its file begins with a byte
 * for the format, its name, and how many releases there are with their names (OpenJDK, {@code
 * java.time.zone.TzdbZoneRulesProvider}).
 */
final class TimeZones {

  private TimeZones() {}

  /** The release, such as {@code 2025b}; empty if the runtime has no such file. */
  static Optional<String> release(Path java) throws IOException {
    Path file = java.resolve("lib/tzdb.dat");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream data = new DataInputStream(Files.newInputStream(file))) {
      boolean known = data.readByte() == 1 && data.readUTF().equals("TZDB");
      return known && data.readShort() > 0 ? Optional.of(data.readUTF()) : Optional.empty();
    }
  }
}
