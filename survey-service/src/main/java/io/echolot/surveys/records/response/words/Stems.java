package io.echolot.surveys.records.response.words;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.stemmer.snowball.SnowballStemmer.ALGORITHM;

/**
 * Words as they are found: without their endings, so that {@code Lieferungen} finds {@code
 * Lieferung}. What was said is stemmed in the language in which it was asked (Porter's Snowball);
 * what is looked for in each, for nobody says in which language they search.
 */
public final class Stems {

  /** More than the words of the longest text of a question, far below what an index entry holds. */
  private static final int MOST = 1_000;

  private static final int LONGEST = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** By ISO 639. */
  private static final Map<String, ALGORITHM> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", ALGORITHM.ARABIC),
          Map.entry("ca", ALGORITHM.CATALAN),
          Map.entry("da", ALGORITHM.DANISH),
          Map.entry("de", ALGORITHM.GERMAN),
          Map.entry("el", ALGORITHM.GREEK),
          Map.entry("en", ALGORITHM.ENGLISH),
          Map.entry("es", ALGORITHM.SPANISH),
          Map.entry("fi", ALGORITHM.FINNISH),
          Map.entry("fr", ALGORITHM.FRENCH),
          Map.entry("ga", ALGORITHM.IRISH),
          Map.entry("hu", ALGORITHM.HUNGARIAN),
          Map.entry("id", ALGORITHM.INDONESIAN),
          Map.entry("it", ALGORITHM.ITALIAN),
          Map.entry("nb", ALGORITHM.NORWEGIAN),
          Map.entry("nl", ALGORITHM.DUTCH),
          Map.entry("no", ALGORITHM.NORWEGIAN),
          Map.entry("pt", ALGORITHM.PORTUGUESE),
          Map.entry("ro", ALGORITHM.ROMANIAN),
          Map.entry("ru", ALGORITHM.RUSSIAN),
          Map.entry("sv", ALGORITHM.SWEDISH),
          Map.entry("tr", ALGORITHM.TURKISH));

  private Stems() {}

  /** By which stems a response is found: those of its texts, own words and remarks. */
  public static List<String> of(Response response) {
    ALGORITHM language = LANGUAGES.get(Locale.forLanguageTag(response.language()).getLanguage());
    // One is for one thread.
    SnowballStemmer stemmer = language == null ? null : new SnowballStemmer(language);
    Set<String> stems = new LinkedHashSet<>();
    for (String text : texts(response)) {
      for (String word : words(text)) {
        if (stems.size() < MOST) {
          stems.add(stemmer == null ? word : stemmer.stem(word).toString());
        }
      }
    }
    return List.copyOf(stems);
  }

  /** What a form was filled in with isn't among them: nobody looks for an address by its street. */
  private static List<String> texts(Response response) {
    List<String> texts = new ArrayList<>();
    for (Answer answer : response.answers()) {
      if (answer.kind() == QuestionKind.TEXT && answer.value() instanceof AnswerValue.Text text) {
        texts.add(text.text());
      }
      texts.add(answer.other());
    }
    texts.add(response.remarks());
    return texts;
  }

  /** For each word that is looked for, the stems by which it is found. */
  public static List<Set<String>> sought(String query) {
    List<SnowballStemmer> stemmers = LANGUAGES.values().stream().map(SnowballStemmer::new).toList();
    List<Set<String>> sought = new ArrayList<>();
    for (String word : words(query)) {
      Set<String> stems = new LinkedHashSet<>(Set.of(word));
      stemmers.forEach(stemmer -> stems.add(stemmer.stem(word).toString()));
      sought.add(stems);
    }
    return sought;
  }

  /** Signs that stand for letters, as that of a number, part words; only then is a word folded. */
  private static List<String> words(String text) {
    return WORD.matcher(text)
        .results()
        .map(found -> Normalizer.normalize(found.group(), Normalizer.Form.NFKC))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
        .toList();
  }
}
