package io.echolot.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines of a log as people read them: one an event, the program's own form undone. */
final class LogText {

  private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ ).*");

  /** The first line of two, as java.util.logging writes them (Kafka). */
  private static final Pattern PLACE =
      Pattern.compile("([A-Z][a-z]{2} \\d{1,2}, \\d{4} .*?[AP]M) (\\S+) \\S+");

  private static final Pattern LEVEL = Pattern.compile("(INFO|WARNING|SEVERE): (.*)");

  /** What each start says, whatever happens. */
  private static final Pattern NOISE =
      Pattern.compile(
          ".*\\[io\\.quarkus\\] \\(main\\) (Profile \\S+ activated|Installed features:).*");

  /** What differs between two events of one kind: when, which thread, which number or id. */
  private static final Pattern CHANGING = Pattern.compile("[0-9a-f]*[0-9][0-9a-f]*");

  private LogText() {}

  /**
   * The lines.
   *
   * @param withStacks whether stack traces are wanted; else only how long they are is told
   */
  static List<String> of(List<String> written, boolean withStacks) {
    List<String> lines = new ArrayList<>();
    int frames = 0;
    for (int i = 0; i < written.size(); i++) {
      String line = written.get(i);
      if (!withStacks && FRAME.matcher(line).matches()) {
        frames++;
        continue;
      }
      addFrames(lines, frames);
      frames = 0;
      Optional<String> both =
          i + 1 < written.size() ? joined(line, written.get(i + 1)) : Optional.empty();
      if (both.isPresent()) {
        i++;
      }
      String readable = both.orElseGet(() -> ofMongo(line).orElse(line));
      if (!readable.isBlank() && !NOISE.matcher(readable).matches()) {
        lines.add(readable);
      }
    }
    addFrames(lines, frames);
    return withoutRepeats(lines);
  }

  /** Of events of one kind that follow each other the last is kept. */
  private static List<String> withoutRepeats(List<String> lines) {
    List<String> kept = new ArrayList<>();
    int alike = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i + 1 < lines.size() && kind(lines.get(i)).equals(kind(lines.get(i + 1)))) {
        alike++;
      } else {
        kept.add(
            alike == 0 ? lines.get(i) : lines.get(i) + " (%d before are alike)".formatted(alike));
        alike = 0;
      }
    }
    return kept;
  }

  private static String kind(String line) {
    return CHANGING.matcher(line).replaceAll("N");
  }

  private static void addFrames(List<String> lines, int frames) {
    if (frames > 0) {
      lines.add("    (%d lines of stack; --stacks shows them)".formatted(frames));
    }
  }

  private static Optional<String> joined(String first, String second) {
    var place = PLACE.matcher(first);
    var level = LEVEL.matcher(second);
    return place.matches() && level.matches()
        ? Optional.of(
            "%s %-7s [%s] %s"
                .formatted(place.group(1), level.group(1), place.group(2), level.group(2)))
        : Optional.empty();
  }

  /** Source: MongoDB manual, "Log Messages", structured logging. */
  private static Optional<String> ofMongo(String line) {
    if (!line.startsWith("{\"t\":")) {
      return Optional.empty();
    }
    try {
      JsonNode event = ContractsJson.mapper().readTree(line);
      JsonNode error = event.path("attr").path("error");
      return Optional.of(
          "%s %s [%s] %s%s"
              .formatted(
                  event.at("/t/$date").asText(),
                  event.path("s").asText(),
                  event.path("c").asText(),
                  event.path("msg").asText(),
                  error.isMissingNode()
                      ? ""
                      : ": " + (error.isTextual() ? error.asText() : error)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
