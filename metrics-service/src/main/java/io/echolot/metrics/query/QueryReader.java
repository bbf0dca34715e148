package io.echolot.metrics.query;

import io.echolot.contracts.Instants;
import io.echolot.metrics.score.Metric;
import io.echolot.metrics.unit.VisibleUnits.UnitView;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.UnknownParameters;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a query's parameters and tells of everything that is wrong with them at once. */
public final class QueryReader {

  private static final Set<String> OTHERS =
      Set.of("metric", "from", "to", "zone", "interval", "groupBy", "question", "compare");
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 3_660;
  private static final int MOST_HOURLY_DAYS = 62;
  private static final int MOST_CHARACTERS = 100;
  private static final int MOST_WORDS = 10;

  /** A control character is none of a word, and none that a database searches for. */
  private static final Pattern WORD_GAP = Pattern.compile("[\\s\\p{Cntrl}]+");

  /** What is carried, with a day for those in whose zone it begins earlier or ends later. */
  private static final Instant FIRST = Instants.EARLIEST.minus(Instants.AHEAD);

  private static final Instant LAST = Instants.END.plus(Instants.AHEAD);

  private final MultivaluedMap<String, String> parameters;
  private final Instant now;
  private final UnitView units;
  private final List<Violation> violations = new ArrayList<>();

  /**
   * A reader.
   *
   * @param units what the caller sees of them
   */
  public QueryReader(MultivaluedMap<String, String> parameters, Instant now, UnitView units) {
    this.parameters = parameters;
    this.now = now;
    this.units = units;
  }

  /**
   * The query.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID}
   */
  ScoreQuery read() {
    refuseUnknown(OTHERS);
    Metric metric =
        oneOf(
            "metric", Metric.NPS, Metric::of, Arrays.stream(Metric.values()).map(Metric::wireName));
    Interval interval =
        oneOf(
            "interval",
            Interval.NONE,
            Interval::of,
            Arrays.stream(Interval.values()).map(Interval::wireName));
    Period period = period(interval);
    List<Dimension> groupBy = groupBy();
    Set<String> questions = values("question");
    if (!questions.isEmpty() && metric.kind().isEmpty()) {
      wrong("question", "goes with scored metrics only, not with " + metric.wireName());
    }
    Set<ComparedWith> compare = compare();
    if (compare.contains(ComparedWith.INTERVAL)
        && (interval == Interval.NONE || !groupBy.isEmpty())) {
      wrong("compare", "can be interval only with an interval, and without groupBy");
    }
    check();
    return new ScoreQuery(
        metric,
        period,
        interval,
        groupBy,
        filters(),
        questions,
        compare,
        units.heads(values(Dimension.UNIT.wireName())));
  }

  /**
   * The filters by dimension, for listings that know no more; nothing is found that the caller may
   * not see.
   */
  public Map<Dimension, Set<String>> filters() {
    Map<Dimension, Set<String>> filters = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      Set<String> wanted = values(dimension.wireName());
      if (!wanted.isEmpty() && dimension != Dimension.UNIT) {
        filters.put(dimension, wanted);
      }
    }
    units
        .wanted(values(Dimension.UNIT.wireName()))
        .ifPresent(seen -> filters.put(Dimension.UNIT, seen));
    return filters;
  }

  /** With all else that is wrong, so that it is told at once. */
  public void refuseUnknown(Set<String> known) {
    Set<String> names = new HashSet<>(known);
    Arrays.stream(Dimension.values()).map(Dimension::wireName).forEach(names::add);
    violations.addAll(UnknownParameters.violations(parameters.keySet(), names));
  }

  public void check() {
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("", violations);
    }
  }

  Period period(Interval interval) {
    ZoneId zone = zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant to = time("to", zone, today.plusDays(1).atStartOfDay(zone));
    ZonedDateTime usual =
        to.minusNanos(1).atZone(zone).toLocalDate().minusDays(USUAL_DAYS - 1L).atStartOfDay(zone);
    Instant from = time("from", zone, usual);
    if (!from.isBefore(to)) {
      wrong("to", "must be after from");
      return Period.of(from, from, zone);
    }
    int most = interval == Interval.HOUR ? MOST_HOURLY_DAYS : MOST_DAYS;
    if (from.atZone(zone).plusDays(most).toInstant().isBefore(to)) {
      wrong(
          "from",
          "must be at most %d days before the end of the period for this interval".formatted(most));
      return Period.of(to, to, zone);
    }
    return Period.of(from, to, zone);
  }

  /** An instant, or the start of a date in the zone; empty if it isn't given. */
  public Optional<Instant> instant(String name) {
    ZoneId zone = zone();
    return first(name, "").isEmpty()
        ? Optional.empty()
        : Optional.of(time(name, zone, now.atZone(zone)));
  }

  /** The words of a text, at most ten; none if it isn't given. */
  public List<String> words(String name) {
    String text = first(name, "");
    List<String> words = WORD_GAP.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    if (text.length() > MOST_CHARACTERS || words.size() > MOST_WORDS) {
      wrong(
          name,
          "must be at most %d words and %d characters".formatted(MOST_WORDS, MOST_CHARACTERS));
      return List.of();
    }
    return words;
  }

  /** One of a closed set, by its name in lower case; empty if it isn't given. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    Map<String, E> byName =
        Arrays.stream(type.getEnumConstants())
            .collect(
                Collectors.toMap(
                    one -> one.name().toLowerCase(Locale.ROOT),
                    one -> one,
                    (one, same) -> one,
                    LinkedHashMap::new));
    return oneOf(
        name,
        Optional.empty(),
        text -> Optional.ofNullable(byName.get(text)).map(Optional::of),
        byName.keySet().stream());
  }

  private ZoneId zone() {
    String name = first("zone", "UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      wrong("zone", "must be an IANA time zone such as Europe/Berlin");
      return ZoneId.of("UTC");
    }
  }

  private Instant time(String name, ZoneId zone, ZonedDateTime usual) {
    String text = first(name, "");
    if (text.isEmpty()) {
      return usual.toInstant();
    }
    try {
      Instant time =
          text.indexOf('T') < 0
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              // An unencoded plus sign arrives as a space.
              : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (time.isBefore(FIRST) || time.isAfter(LAST)) {
        wrong(name, "must be from " + Instants.EARLIEST + " to " + Instants.END);
        return usual.toInstant();
      }
      return time;
    } catch (DateTimeException e) {
      wrong(name, "must be a date such as 2026-11-24 or an instant such as 2026-11-24T12:00:00Z");
      return usual.toInstant();
    }
  }

  private List<Dimension> groupBy() {
    return someOf(
        "groupBy",
        values("groupBy").stream(),
        Dimension::of,
        Arrays.stream(Dimension.values()).map(Dimension::wireName));
  }

  /** An empty one compares with nothing. */
  private Set<ComparedWith> compare() {
    return Set.copyOf(
        someOf(
            "compare",
            values("compare").stream().filter(name -> !name.isBlank()),
            ComparedWith::of,
            Arrays.stream(ComparedWith.values()).map(ComparedWith::wireName)));
  }

  /** Those of a closed set that are given, each once, in their order. */
  private <T> List<T> someOf(
      String name,
      Stream<String> given,
      Function<String, Optional<T>> named,
      Stream<String> names) {
    List<Optional<T>> read = given.map(named).toList();
    if (read.stream().anyMatch(Optional::isEmpty)) {
      wrong(name, "must be one of " + names.collect(Collectors.joining(", ")));
    }
    return read.stream().flatMap(Optional::stream).distinct().toList();
  }

  private <T> T oneOf(
      String name, T usual, Function<String, Optional<T>> named, Stream<String> names) {
    String text = first(name, "");
    if (text.isEmpty()) {
      return usual;
    }
    return named
        .apply(text)
        .orElseGet(
            () -> {
              wrong(name, "must be one of " + names.collect(Collectors.joining(", ")));
              return usual;
            });
  }

  /** All values of a parameter, repeated or separated by commas. */
  private Set<String> values(String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    return given.stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String first(String name, String usual) {
    String value = parameters.getFirst(name);
    return value == null || value.isBlank() ? usual : value;
  }

  private void wrong(String field, String message) {
    violations.add(new Violation(field, message));
  }
}
