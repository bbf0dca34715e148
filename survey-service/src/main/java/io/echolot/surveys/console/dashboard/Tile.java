package io.echolot.surveys.console.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;

/**
 * A part of a dashboard, e.g. {@code {"kind": "trend", "metric": "nps", "days": 90, "filters":
 * {"unit": "north"}, "width": 2, "height": 1}}.
 *
 * @param title for people; empty for the usual one
 * @param metric of words none is asked for: it is passed over
 * @param by what is told apart; null unless it is a breakdown
 * @param days until today
 * @param filters the value that each must have; may be empty
 * @param width in columns
 * @param height in rows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Tile(
    TileKind kind,
    String title,
    TileMetric metric,
    TileDimension by,
    int days,
    @JsonSetter(contentNulls = Nulls.FAIL) Map<TileDimension, String> filters,
    int width,
    int height) {

  public Tile {
    title = title == null ? "" : title;
    filters = filters == null ? Map.of() : Map.copyOf(filters);
  }
}
