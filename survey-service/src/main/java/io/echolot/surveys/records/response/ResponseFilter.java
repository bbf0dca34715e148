package io.echolot.surveys.records.response;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.AlsoTakes;
import io.echolot.survey.statistics.Feeling;
import io.echolot.surveys.records.response.tag.TagForm;
import io.echolot.surveys.records.response.words.Stems;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which responses are wanted.
 *
 * @param equal stored fields that must have a value
 * @param from not before that time
 * @param to before that time
 * @param units of which of them they speak, one that is empty standing for none; empty for any
 * @param version the survey's version that was answered; empty for any
 * @param words what was said, for each word that is looked for the stems by which it is found; all
 *     of the words must have been said
 * @param tag what people put on it; empty for any
 * @param feeling of which one of its scores tells; empty for any
 */
public record ResponseFilter(
    Map<String, String> equal,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Set<String>> units,
    OptionalInt version,
    List<Set<String>> words,
    Optional<String> tag,
    Optional<Feeling> feeling) {

  /** The stored field that names who answered. */
  static final String STORED_RESPONDENT = "record.respondent";

  private static final List<String> FIELDS =
      List.of("survey", "channel", "state", "touchpoint", "stage", "language");

  private static final Set<String> KNOWN =
      Set.of(TakesResponseFilter.class.getAnnotation(AlsoTakes.class).value());

  /** The parameter that names units, whose subtrees are meant. */
  public static final String UNIT = "unit";

  private static final String RESPONDENT = "respondent";
  private static final String VERSION = "version";
  private static final String WORDS = "q";
  private static final String TAG = "tag";
  private static final String FEELING = "feeling";
  private static final int LONGEST_WORDS = 200;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /**
   * What a query asks for.
   *
   * @param query the parameters: those of {@link #equal}, {@code respondent}, {@code from}, {@code
   *     to}, {@code version}, {@code q}, {@code tag} and {@code feeling}; others are passed over
   * @param units which units are meant by the parameter {@code unit}, null if it isn't there, as
   *     far as the caller may see them
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if a time isn't one
   */
  public static ResponseFilter of(
      MultivaluedMap<String, String> query, Function<String, Optional<Set<String>>> units) {
    Optional<Set<String>> wanted = units.apply(query.getFirst(UNIT));
    Map<String, String> equal = new HashMap<>();
    for (String field : FIELDS) {
      String value = query.getFirst(field);
      if (value != null) {
        equal.put(field, value);
      }
    }
    String respondent = query.getFirst(RESPONDENT);
    if (respondent != null) {
      equal.put(STORED_RESPONDENT, known(respondent));
    }
    return new ResponseFilter(
        Map.copyOf(equal),
        instant("from", query),
        instant("to", query),
        wanted,
        version(query),
        words(query),
        tag(query),
        feeling(query));
  }

  /** Empty is nobody, and not everybody who is unknown: what is listed here may be erased next. */
  private static String known(String respondent) {
    if (respondent.isBlank()) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(RESPONDENT, "must be a customer's pseudonym")));
    }
    return respondent;
  }

  private static OptionalInt version(MultivaluedMap<String, String> query) {
    String version = query.getFirst(VERSION);
    if (version == null) {
      return OptionalInt.empty();
    }
    if (!NUMBER.matcher(version).matches()) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(VERSION, "must be the number of a version, from 1 on")));
    }
    return OptionalInt.of(Integer.parseInt(version));
  }

  private static List<Set<String>> words(MultivaluedMap<String, String> query) {
    String words = query.getFirst(WORDS);
    if (words == null) {
      return List.of();
    }
    List<Set<String>> sought = words.length() > LONGEST_WORDS ? List.of() : Stems.sought(words);
    if (sought.isEmpty()) {
      throw Problem.INVALID.because(
          "",
          List.of(
              new Violation(
                  WORDS, "must hold a word, and at most " + LONGEST_WORDS + " characters")));
    }
    return sought;
  }

  private static Optional<String> tag(MultivaluedMap<String, String> query) {
    Optional<String> given = Optional.ofNullable(query.getFirst(TAG));
    Optional<String> tag = given.flatMap(TagForm::of);
    if (given.isPresent() && tag.isEmpty()) {
      throw Problem.INVALID.because("", List.of(new Violation(TAG, TagForm.EXPECTED)));
    }
    return tag;
  }

  private static Optional<Feeling> feeling(MultivaluedMap<String, String> query) {
    Optional<String> given = Optional.ofNullable(query.getFirst(FEELING));
    Optional<Feeling> feeling =
        Arrays.stream(Feeling.values())
            .filter(one -> given.filter(one.wireName()::equals).isPresent())
            .findFirst();
    if (given.isPresent() && feeling.isEmpty()) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(FEELING, "must be unhappy, neutral or happy")));
    }
    return feeling;
  }

  private static Optional<Instant> instant(String field, MultivaluedMap<String, String> query) {
    try {
      return Optional.ofNullable(query.getFirst(field)).map(Instant::parse);
    } catch (DateTimeException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation(field, "must be an instant such as 2026-11-24T12:00:00Z")));
    }
  }

  /** Whether there is such a parameter, beside the survey. */
  public static boolean knows(String parameter) {
    return KNOWN.contains(parameter);
  }

  /** The same of one survey alone. */
  public ResponseFilter of(String survey) {
    Map<String, String> narrower = new HashMap<>(equal);
    narrower.put("survey", survey);
    return new ResponseFilter(Map.copyOf(narrower), from, to, units, version, words, tag, feeling);
  }

  /** Whether nothing can be in both, as they want other values, times, units or versions. */
  public boolean isApartFrom(ResponseFilter other) {
    return equal.entrySet().stream()
            .anyMatch(
                one ->
                    !other.equal.getOrDefault(one.getKey(), one.getValue()).equals(one.getValue()))
        || isBefore(other)
        || other.isBefore(this)
        || units.isPresent()
            && other.units.isPresent()
            && Collections.disjoint(units.get(), other.units.get())
        || version.isPresent() && other.version.isPresent() && !version.equals(other.version);
  }

  private boolean isBefore(ResponseFilter other) {
    return to.isPresent() && other.from.isPresent() && !to.get().isAfter(other.from.get());
  }

  /** The key of the survey that is asked for; empty if it is any. */
  public Optional<String> survey() {
    return Optional.ofNullable(equal.get("survey"));
  }
}
