package io.echolot.testkit;

import io.echolot.platform.problem.Problem;
import io.echolot.testkit.broker.BrokerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The problem types that {@code docs/problems.md} lists.
 *
 * @param statuses the HTTP status of each, by the last part of its URI
 */
record ProblemCatalogue(Map<String, Integer> statuses) {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([0-9]{3}) \\|");

  static ProblemCatalogue read() {
    try {
      String page = Files.readString(BrokerFolder.root().resolve("docs/problems.md"));
      return new ProblemCatalogue(
          ROW.matcher(page)
              .results()
              .collect(
                  Collectors.toMap(row -> row.group(1), row -> Integer.parseInt(row.group(2)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String type, int status) {
    return type.startsWith(Problem.CATALOGUE)
        && Integer.valueOf(status).equals(statuses.get(type.substring(Problem.CATALOGUE.length())));
  }
}
