package io.echolot.metrics.verbatim;

import com.mongodb.client.model.Filters;
import io.echolot.metrics.query.Dimension;
import io.echolot.survey.statistics.Feeling.Scores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/**
 * Which texts are wanted.
 *
 * @param filters for each dimension the values of which one is wanted
 * @param from not before that time
 * @param to before that time
 * @param words that stand in the text, in any order, in upper or lower case, also within others
 * @param kind where it was said; empty for anywhere
 * @param feeling of the score that was given with it, or that there is none; empty for any
 */
record WantedTexts(
    Map<Dimension, Set<String>> filters,
    Optional<Instant> from,
    Optional<Instant> to,
    List<String> words,
    Optional<Verbatim.Kind> kind,
    Optional<WantedFeeling> feeling) {

  WantedTexts {
    filters = Map.copyOf(filters);
    words = List.copyOf(words);
  }

  /** Whether texts must be read to find those that are wanted. */
  boolean isSearch() {
    return !words.isEmpty() || kind.isPresent() || feeling.isPresent();
  }

  /** The first of the dimensions of which one value alone is wanted, and not that it is lacking. */
  Optional<Dimension> onlyOneOf(Set<Dimension> dimensions) {
    return dimensions.stream()
        .filter(by -> filters.getOrDefault(by, Set.of()).size() == 1)
        .filter(by -> !filters.get(by).contains(""))
        .findFirst();
  }

  /** Tells of a text whether it is wanted; made once for many. */
  Predicate<Verbatim> isWanted() {
    List<Pattern> patterns = words.stream().map(WantedTexts::ignoringCase).toList();
    return verbatim ->
        patterns.stream().allMatch(word -> word.matcher(verbatim.text()).find())
            && kind.stream().allMatch(verbatim.kind()::equals)
            && feeling.stream().allMatch(it -> it.suits(Optional.ofNullable(verbatim.score())));
  }

  private static Pattern ignoringCase(String word) {
    return Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** The same as {@link #isWanted} of a stored text. */
  Bson stored() {
    List<Bson> conditions = new ArrayList<>();
    words.forEach(word -> conditions.add(Filters.regex("text", Pattern.quote(word), "i")));
    kind.ifPresent(it -> conditions.add(Filters.eq("kind", it.wireName())));
    feeling.ifPresent(it -> conditions.add(scored(it)));
    return Filters.and(conditions);
  }

  private static Bson scored(WantedFeeling wanted) {
    return wanted
        .feeling()
        .map(it -> Filters.or(it.scores().map(WantedTexts::isOf).toList()))
        .orElse(Filters.eq("score", null));
  }

  private static Bson isOf(Scores scores) {
    return Filters.and(
        Filters.eq("score.kind", scores.kind().wireName()),
        Filters.eq("score.scale", scores.scale()),
        Filters.gte("score.value", scores.lowest()),
        Filters.lte("score.value", scores.highest()));
  }
}
