package io.echolot.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The words around scores in one language, from {@code words-<language>.json}. All are folded by
 * {@link Fold#plain}.
 *
 * @param numbers number words, also some beyond every scale, so that they are seen as such
 * @param articles number words that are also articles or pronouns ({@code one}), so that one in a
 *     comment is no second score
 * @param intros what may stand before a score, e.g. {@code i'd say}
 * @param denominators what stands between a score and the scale's end, e.g. {@code out of}
 * @param points what may follow any score, e.g. {@code points}
 * @param stars the word for stars; fits only scales that start at 1
 * @param halves words that make a fraction of the score before, e.g. {@code half}
 * @param alternatives words that join two scores, e.g. {@code or}
 * @param corrections words that take back what was said before, e.g. {@code no}
 * @param connectives words with which a comment may start right after a score without punctuation.
 *     A thing that can be counted never starts with one of them
 * @param intensifiers e.g. {@code very}
 * @param praise words of praise and blame, e.g. {@code great}
 * @param good words that fit no score of the lower half
 * @param bad words that fit no score of the upper half
 * @param subjects what is praised and can't be counted, e.g. {@code service}
 */
record Vocabulary(
    Map<String, Integer> numbers,
    Set<String> articles,
    List<String> intros,
    List<String> denominators,
    Set<String> points,
    Set<String> stars,
    Set<String> halves,
    Set<String> alternatives,
    Set<String> corrections,
    Set<String> connectives,
    Set<String> intensifiers,
    Set<String> praise,
    Set<String> good,
    Set<String> bad,
    Set<String> subjects) {

  private static final Vocabulary NONE =
      new Vocabulary(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

  Vocabulary {
    numbers = numbers == null ? Map.of() : foldedKeys(numbers);
    articles = folded(articles);
    intros = intros == null ? List.of() : List.copyOf(intros);
    denominators = denominators == null ? List.of() : List.copyOf(denominators);
    points = folded(points);
    stars = folded(stars);
    halves = folded(halves);
    alternatives = folded(alternatives);
    corrections = folded(corrections);
    connectives = folded(connectives);
    intensifiers = folded(intensifiers);
    praise = folded(praise);
    good = folded(good);
    bad = folded(bad);
    subjects = folded(subjects);
  }

  /** The words of a BCP 47 tag's language; of a language without a file none. */
  static Vocabulary of(String tag) {
    return READ.computeIfAbsent(Languages.base(tag), Vocabulary::read);
  }

  private static Vocabulary read(String language) {
    String file = "words-" + language + ".json";
    return Resource.exists(file) ? Resource.read(file, new TypeReference<Vocabulary>() {}) : NONE;
  }

  private static Set<String> folded(Set<String> words) {
    return words == null
        ? Set.of()
        : words.stream().map(Fold::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, Integer> foldedKeys(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                entry -> Fold.plain(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
  }
}
