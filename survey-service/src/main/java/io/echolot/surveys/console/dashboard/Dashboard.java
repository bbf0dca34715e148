package io.echolot.surveys.console.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Tiles that somebody has put together.
 *
 * @param name for people; not empty
 * @param shared whether everybody of the tenant sees it
 * @param tiles in the order in which they fill rows from left to right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dashboard(String name, boolean shared, List<Tile> tiles) {

  public Dashboard {
    name = name == null ? "" : name;
    tiles = tiles == null ? List.of() : List.copyOf(tiles);
  }
}
