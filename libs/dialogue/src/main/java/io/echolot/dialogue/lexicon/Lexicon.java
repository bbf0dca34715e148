package io.echolot.dialogue.lexicon;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.dialogue.token.CaseFolding;
import io.echolot.dialogue.token.PackageFile;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language and what they do, from {@code words-<language>.json}: by role a list of
 * words and phrases, where {@code *} stands for any ending; and the number words. Neither case nor
 * accents nor long-drawn letters ({@code suuuper}) make a difference.
 */
public final class Lexicon {

  private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();
  private static final Pattern DRAWN = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern APOSTROPHE = Pattern.compile("'");
  private static final int SHORTEST_STEM = 3;

  /** Without umlauts these would tell what was: {@code müsste}, {@code musste}. */
  private static final Set<Role> WISHES =
      EnumSet.of(Role.COUNTERFACTUAL, Role.HEDGE, Role.INVERSION, Role.CONTRAST);

  /** German number words that are English words of another meaning. */
  private static final Set<String> ENGLISH_TOO = Set.of("null", "elf");

  /** A phrase with these roles only leaves its words what they are by themselves. */
  private static final Set<Role> SOFT =
      EnumSet.of(
          Role.YES,
          Role.YES_WITH,
          Role.NO,
          Role.NO_WITH,
          Role.ONLY,
          Role.UNIT,
          Role.HELP,
          Role.SKIP,
          Role.CEASE,
          Role.CEASE_WEAK,
          Role.CONTACT_NOUN,
          Role.CONTACT_VERB,
          Role.SELF,
          Role.ERASE,
          Role.LISTED,
          Role.LEAVE_ALONE,
          Role.MAYBE_OUT,
          Role.GO_AWAY,
          Role.WANT,
          Role.EVERYTHING,
          Role.NOTHING,
          Role.DETAIL,
          Role.CORRECTION,
          Role.MEASURE,
          Role.PERSON,
          Role.INTRODUCES,
          Role.APPROXIMATELY,
          Role.ZERO,
          Role.RATES,
          Role.FRAME);

  private final Map<String, Set<Role>> words = new HashMap<>();
  private final Map<String, Set<Role>> stems = new HashMap<>();

  /** The same without their umlauts, as some phones write them. */
  private final Map<String, Set<Role>> bareWords = new HashMap<>();

  private final Map<String, Set<Role>> bareStems = new HashMap<>();
  private final Misspellings misspellings = new Misspellings();
  private int longestStem;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, Integer> together = new HashMap<>();
  private final Map<String, Integer> months = new HashMap<>();
  private final boolean german;
  private final boolean english;
  private final Optional<Lexicon> borrowed;

  /** How many words the longest phrase has that starts with a word. */
  private final Map<String, Integer> longest = new HashMap<>();

  private Lexicon(String language) {
    german = language.equals("de");
    english = language.equals("en");
    // Whoever writes German mixes in English, and hardly ever the other way round.
    borrowed = german ? Optional.of(of("en")) : Optional.empty();
    String file = "words-" + language + ".json";
    if (PackageFile.exists(file)) {
      PackageFile.read(file, new TypeReference<Map<String, JsonNode>>() {}).forEach(this::read);
    }
  }

  /** The words of a BCP 47 tag's language; of a language without a file none. */
  public static Lexicon of(String tag) {
    String language = Languages.base(tag);
    Lexicon known = READ.get(language);
    if (known != null) {
      return known;
    }
    Lexicon read = new Lexicon(language);
    READ.put(language, read);
    return read;
  }

  private void read(String name, JsonNode list) {
    switch (name) {
      case "numbers" -> numbers(list, numbers);
      case "ordinal" -> numbers(list, ordinals);
      case "together" -> numbers(list, together);
      case "months" -> numbers(list, months);
      default -> {
        Role role = Role.valueOf(name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        ContractsJson.mapper()
            .convertValue(list, new TypeReference<List<String>>() {})
            .forEach(entry -> add(entry, role));
      }
    }
  }

  private void numbers(JsonNode from, Map<String, Integer> to) {
    from.properties().forEach(field -> to.put(key(field.getKey()), field.getValue().asInt()));
  }

  private void add(String entry, Role role) {
    boolean stem = entry.endsWith("*");
    String key = key(stem ? entry.substring(0, entry.length() - 1) : entry);
    Map<String, Set<Role>> map = stem ? stems : words;
    longestStem = stem ? Math.max(longestStem, key.length()) : longestStem;
    int length = key.split(" ").length;
    longest.merge(key.split(" ")[0], length, Math::max);
    map.computeIfAbsent(key, k -> EnumSet.noneOf(Role.class)).add(role);
    String bare = CaseFolding.plain(stem ? entry.substring(0, entry.length() - 1) : entry);
    bare = bare.replace('’', '\'').replace('-', ' ');
    if (german && !WISHES.contains(role) && !bare.equals(key) && key.length() > bare.length()) {
      (stem ? bareStems : bareWords)
          .computeIfAbsent(bare, k -> EnumSet.noneOf(Role.class))
          .add(role);
      longest.merge(bare.split(" ")[0], length, Math::max);
    }
    if (length == 1) {
      misspellings.add(key, role, stem);
    }
    if (key.contains("'")) {
      map.computeIfAbsent(APOSTROPHE.matcher(key).replaceAll(""), k -> EnumSet.noneOf(Role.class))
          .add(role);
    }
  }

  /** As words are compared: phrases joined by single spaces, hyphens as spaces. */
  private String key(String words) {
    return CaseFolding.spelled(words).replace('’', '\'').replace('-', ' ');
  }

  public boolean isGerman() {
    return german;
  }

  /** Whether there are words to go by. */
  public boolean isKnown() {
    return !words.isEmpty();
  }

  /** The number that a word of this language is, or of one that its speakers mix in. */
  public OptionalInt number(Token token) {
    if (!token.is(Kind.WORD)) {
      return OptionalInt.empty();
    }
    OptionalInt own = find(numbers, token.text());
    boolean free =
        own.isEmpty()
            && english
            && word(token.text()).isEmpty()
            && !ENGLISH_TOO.contains(token.text());
    return free ? find(of("de").numbers, token.text()) : own;
  }

  public OptionalInt number(String word) {
    Integer found = numbers.get(word);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** {@code zehne}, {@code Vierer}: a German number word with an ending of speech. */
  public OptionalInt spoken(Token token, String ending) {
    String word = token.text();
    if (!german || !token.is(Kind.WORD) || !word.endsWith(ending)) {
      return OptionalInt.empty();
    }
    String stem = word.substring(0, word.length() - ending.length());
    Integer found = numbers.getOrDefault(stem, numbers.get(stem + "en"));
    return found == null || found < 2 || found > 12 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  public OptionalInt ordinal(Token token) {
    return token.is(Kind.WORD) ? find(ordinals, token.text()) : OptionalInt.empty();
  }

  /** Whether it is a word of the language as it stands. */
  public boolean knows(Token token) {
    return !word(token.text()).isEmpty();
  }

  /** The month that a word is, from 1 on. */
  public OptionalInt month(String word) {
    Integer found = months.get(word);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** How many {@code words} words ({@code zu viert}) from {@code at} on are; empty for others. */
  public OptionalInt together(List<Token> tokens, int at, int words) {
    if (at + words > tokens.size()) {
      return OptionalInt.empty();
    }
    Integer found =
        together.get(
            tokens.subList(at, at + words).stream()
                .map(Token::text)
                .collect(Collectors.joining(" ")));
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** What a word does that is another one but for a slip of the thumb; nothing if it may be two. */
  public Set<Role> misspeltRoles(Token token) {
    Set<Role> own = misspellings.roles(token.text(), this::own);
    return own.isEmpty() && borrowed.isPresent() ? borrowed.get().misspeltRoles(token) : own;
  }

  /** Whether a word is one with that role but for a slip of the thumb. */
  public boolean isSlip(Token token, Role role) {
    return misspellings.isSlip(token.text(), role);
  }

  private static OptionalInt find(Map<String, Integer> map, String word) {
    for (String form : forms(word)) {
      Integer found = map.get(form);
      if (found != null) {
        return OptionalInt.of(found);
      }
    }
    return OptionalInt.empty();
  }

  /** The number word that a word is but for a slip of the thumb; empty if it is none or several. */
  public OptionalInt misspelt(Token token) {
    String key = token.text();
    if (!token.is(Kind.WORD) || !word(key).isEmpty()) {
      return OptionalInt.empty();
    }
    int[] meant =
        numbers.entrySet().stream()
            .filter(entry -> Slip.isOf(key, entry.getKey()))
            .mapToInt(Map.Entry::getValue)
            .distinct()
            .toArray();
    return meant.length == 1 ? OptionalInt.of(meant[0]) : OptionalInt.empty();
  }

  /**
   * The roles of each token. The words of a phrase have its roles and no others, unless the phrase
   * leaves them what they are.
   */
  public List<Set<Role>> roles(List<Token> tokens) {
    List<Set<Role>> roles = new ArrayList<>();
    tokens.forEach(token -> roles.add(EnumSet.noneOf(Role.class)));
    int at = 0;
    while (at < tokens.size()) {
      if (tokens.get(at).is(Kind.WORD)) {
        roles.get(at).addAll(word(tokens.get(at).text()));
        at = Math.max(at + 1, phrase(tokens, at, roles));
      } else {
        at++;
      }
    }
    return roles;
  }

  /** Where the words end whose roles are settled by the longest phrase from {@code at} on. */
  private int phrase(List<Token> tokens, int at, List<Set<Role>> roles) {
    StringBuilder phrase = new StringBuilder(tokens.get(at).text());
    int settled = at;
    int soft = at;
    Set<Role> settling = Set.of();
    Set<Role> leaving = Set.of();
    int next = at + 1;
    int most = longest(tokens.get(at).text());
    for (int count = 2; count <= most; count++) {
      if (next < tokens.size()
          && tokens.get(next).isSymbolOf("-")
          && tokens.get(next).isAttached()) {
        next++;
      }
      if (next >= tokens.size() || !tokens.get(next).is(Kind.WORD)) {
        break;
      }
      phrase.append(' ').append(tokens.get(next).text());
      next++;
      Set<Role> longer = phraseRoles(phrase.toString());
      if (SOFT.containsAll(longer) && !longer.isEmpty()) {
        soft = next;
        leaving = longer;
      } else if (!longer.isEmpty()) {
        settled = next;
        settling = longer;
      }
    }
    boolean covered = soft > settled;
    // What a longer phrase leaves as it is may hold a shorter one: "do not" in "do not call me".
    add(tokens, at, settled, settling, !covered, roles);
    add(tokens, at, covered ? soft : at, leaving, false, roles);
    return covered || settled == at ? at + 1 : settled;
  }

  private void add(
      List<Token> tokens, int from, int to, Set<Role> found, boolean alone, List<Set<Role>> roles) {
    for (int i = from; i < to; i++) {
      boolean article = word(tokens.get(i).text()).contains(Role.ARTICLE);
      if (alone) {
        roles.get(i).clear();
      }
      roles.get(i).addAll(found);
      if (article) {
        roles.get(i).add(Role.ARTICLE);
      }
    }
  }

  private int longest(String first) {
    int own = longest.getOrDefault(first, 1);
    return borrowed.map(other -> Math.max(own, other.longest(first))).orElse(own);
  }

  private Set<Role> phraseRoles(String phrase) {
    Set<Role> exact = words.get(phrase);
    if (exact != null) {
      return exact;
    }
    int last = phrase.lastIndexOf(' ');
    for (int end = Math.min(phrase.length(), longestStem); end > last + SHORTEST_STEM; end--) {
      Set<Role> stem = stems.get(phrase.substring(0, end));
      if (stem != null) {
        return stem;
      }
    }
    Set<Role> other = borrowed.map(lexicon -> lexicon.phraseRoles(phrase)).orElse(Set.of());
    return other.isEmpty() ? bareWords.getOrDefault(phrase, Set.of()) : other;
  }

  private Set<Role> word(String key) {
    for (String form : forms(key)) {
      Set<Role> own = own(form);
      if (!own.isEmpty()) {
        return own;
      }
    }
    Set<Role> other = borrowed.map(lexicon -> lexicon.word(key)).orElse(Set.of());
    return other.isEmpty() ? bare(key) : other;
  }

  private Set<Role> bare(String key) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(bareWords.getOrDefault(key, Set.of()));
    for (int end = Math.min(key.length(), longestStem);
        end >= SHORTEST_STEM && roles.isEmpty();
        end--) {
      roles.addAll(bareStems.getOrDefault(key.substring(0, end), Set.of()));
    }
    return roles;
  }

  private Set<Role> own(String form) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    roles.addAll(words.getOrDefault(form, Set.of()));
    for (int end = Math.min(form.length(), longestStem); end >= SHORTEST_STEM; end--) {
      roles.addAll(stems.getOrDefault(form.substring(0, end), Set.of()));
    }
    return roles;
  }

  private static List<String> forms(String key) {
    return DRAWN.matcher(key).find()
        ? List.of(key, DRAWN.matcher(key).replaceAll("$1$1"), DRAWN.matcher(key).replaceAll("$1"))
        : List.of(key);
  }
}
