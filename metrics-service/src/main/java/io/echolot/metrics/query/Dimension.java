package io.echolot.metrics.query;

import io.echolot.metrics.rollup.cell.Dimensions;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** By what scores can be filtered and grouped. In JSON and in queries the name in lower case. */
public enum Dimension {
  SURVEY(Dimensions::survey),
  TOUCHPOINT(Dimensions::touchpoint),
  STAGE(Dimensions::stage),
  CHANNEL(Dimensions::channel),
  LANGUAGE(Dimensions::language),
  /** As a filter a unit stands for all below it too. */
  UNIT(Dimensions::unit);

  private final Function<Dimensions, String> value;

  Dimension(Function<Dimensions, String> value) {
    this.value = value;
  }

  public String of(Dimensions dimensions) {
    return value.apply(dimensions);
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dimension of that name; empty if there is none. */
  public static Optional<Dimension> of(String wireName) {
    return Arrays.stream(values()).filter(d -> d.wireName().equals(wireName)).findFirst();
  }
}
