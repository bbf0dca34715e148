package io.echolot.surveys.console.dashboard;

import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;

/** What a dashboard must be. */
final class DashboardChecks {

  private static final int LONGEST_TEXT = 100;

  /** More than anybody reads, and each asks metrics-service. */
  private static final int MOST_TILES = 24;

  private static final int MOST_DAYS = 3_660;
  private static final int MOST_COLUMNS = 4;
  private static final int MOST_ROWS = 3;

  private final List<Violation> violations = new ArrayList<>();

  private DashboardChecks() {}

  /** What is wrong with it, each with its path; empty if nothing is. */
  static List<Violation> check(Dashboard dashboard) {
    DashboardChecks checks = new DashboardChecks();
    if (dashboard.name().isBlank() || dashboard.name().length() > LONGEST_TEXT) {
      checks.add("name", "must have 1 to " + LONGEST_TEXT + " characters");
    }
    if (dashboard.tiles().size() > MOST_TILES) {
      checks.add("tiles", "must be at most " + MOST_TILES);
    }
    for (int i = 0; i < dashboard.tiles().size(); i++) {
      checks.tile("tiles[" + i + "]", dashboard.tiles().get(i));
    }
    return checks.violations;
  }

  private void tile(String path, Tile tile) {
    if (tile.kind() == null) {
      add(path + ".kind", "must be given");
    } else if (tile.kind() != TileKind.WORDS && tile.metric() == null) {
      add(path + ".metric", "must be given");
    }
    if (tile.kind() == TileKind.BREAKDOWN && tile.by() == null) {
      add(path + ".by", "must be given");
    }
    if (tile.title().length() > LONGEST_TEXT) {
      add(path + ".title", "must have at most " + LONGEST_TEXT + " characters");
    }
    range(path + ".days", tile.days(), MOST_DAYS);
    range(path + ".width", tile.width(), MOST_COLUMNS);
    range(path + ".height", tile.height(), MOST_ROWS);
    tile.filters()
        .forEach(
            (dimension, value) -> {
              if (value.length() > LONGEST_TEXT) {
                add(
                    path + ".filters." + dimension.wireName(),
                    "must have at most " + LONGEST_TEXT + " characters");
              }
            });
  }

  private void range(String field, int value, int most) {
    if (value < 1 || value > most) {
      add(field, "must be a whole number from 1 to " + most);
    }
  }

  private void add(String field, String message) {
    violations.add(new Violation(field, message));
  }
}
