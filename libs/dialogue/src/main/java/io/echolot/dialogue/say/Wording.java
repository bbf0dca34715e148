package io.echolot.dialogue.say;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.choice.ChoiceParser;
import io.echolot.dialogue.lexicon.Languages;
import io.echolot.dialogue.reading.Reason;
import io.echolot.dialogue.token.PackageFile;
import io.echolot.survey.language.TextPattern;
import io.echolot.survey.recall.Recall;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Our texts in one language. A language is added by adding its file; what a file lacks is said in
 * English.
 */
public final class Wording {

  private static final String FALLBACK = "en";
  private static final Map<String, Map<Phrase, TextPattern>> READ = new ConcurrentHashMap<>();

  private final String language;
  private final String fallback;
  private final Map<Phrase, TextPattern> texts;
  private final Function<String, Optional<String>> said;

  /**
   * The texts for a reader.
   *
   * @param language BCP 47 tag of the conversation; empty for the fallback
   * @param fallback the survey's first language; empty if there is no survey
   */
  public Wording(String language, String fallback) {
    this(language, fallback, ref -> Optional.empty());
  }

  /** The same, where the survey's texts may come back to what was {@code said} before. */
  public Wording(String language, String fallback, Function<String, Optional<String>> said) {
    this.language = language;
    this.fallback = fallback;
    this.said = said;
    String tag = language.isEmpty() ? fallback : language;
    this.texts = READ.computeIfAbsent(Languages.base(tag), Wording::read);
  }

  public String of(Phrase phrase) {
    return of(phrase, Map.of());
  }

  /** A phrase with its places filled. */
  public String of(Phrase phrase, Map<String, ?> values) {
    return texts.get(phrase).fill(values);
  }

  /** The text of a survey. */
  public String of(LocalizedText text) {
    return Recall.fill(text.in(language, fallback), said);
  }

  /** A question's title, with its description if it has one. */
  public String asking(Question question) {
    return Stream.of(question.title(), question.description())
        .map(this::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** How to answer in words; empty for a question whose answer is words. */
  public String howTo(Question question) {
    return switch (question.kind()) {
      case NPS, CSAT, CES, RATING -> scale(question);
      case SINGLE_CHOICE, PICTURE_CHOICE ->
          of(ChoiceParser.numbered(question) ? Phrase.HOW_TO_CHOOSE : Phrase.HOW_TO_NAME);
      case MULTIPLE_CHOICE ->
          of(ChoiceParser.numbered(question) ? Phrase.HOW_TO_CHOOSE_SEVERAL : Phrase.HOW_TO_NAME);
      case RANKING -> of(Phrase.HOW_TO_RANK, Map.of("example", example(question)));
      case NUMBER -> number(question.limits());
      case DATE -> of(Phrase.HOW_TO_DATE);
      case CONSENT -> of(Phrase.HOW_TO_CONSENT);
      case TEXT, MATRIX, CONTACT, ADDRESS, STATEMENT, FILE -> "";
    };
  }

  /** All numbers, in another order than the options. */
  private static String example(Question question) {
    return IntStream.iterate(question.choices().size(), n -> n > 0, n -> n - 1)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(" "));
  }

  private String number(Limits limits) {
    return limits.min() == null || limits.max() == null
        ? of(Phrase.HOW_TO_NUMBER)
        : of(
            Phrase.HOW_TO_NUMBER_BETWEEN,
            Map.of("low", plain(limits.min()), "high", plain(limits.max())));
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private String scale(Question question) {
    String ends = ends(question);
    return of(Phrase.HOW_TO_SCORE, Map.of("low", question.lowest(), "high", question.highest()))
        + (ends.isEmpty() ? "" : " (" + ends + ")")
        + ".";
  }

  /** What the ends of a scale mean, e.g. {@code 0 = bad, 10 = good}; empty if it isn't said. */
  public String ends(Question question) {
    String low = of(question.low());
    String high = of(question.high());
    return low.isEmpty() || high.isEmpty()
        ? ""
        : "%d = %s, %d = %s".formatted(question.lowest(), low, question.highest(), high);
  }

  /** Whether the options are offered with numbers from 1 on. */
  public static boolean isNumbered(Question question) {
    return question.kind().hasChoices() && ChoiceParser.numbered(question);
  }

  /** Why an answer was not taken. */
  public String why(Question question, Reason reason) {
    boolean choice = question.kind().hasChoices();
    boolean scored = question.kind().isScored();
    return switch (reason) {
      case EMPTY -> of(Phrase.EMPTY);
      case OUT_OF_RANGE ->
          of(choice ? Phrase.NO_SUCH_OPTION : scored ? Phrase.OUT_OF_RANGE : Phrase.OUT_OF_LIMITS);
      case FRACTION -> of(Phrase.FRACTION);
      case AMBIGUOUS ->
          of(
              choice
                  ? Phrase.AMBIGUOUS_OPTION
                  : scored ? Phrase.AMBIGUOUS : Phrase.AMBIGUOUS_NUMBER);
      case NOT_UNDERSTOOD -> notUnderstood(question);
      case REQUIRED -> of(Phrase.REQUIRED);
      case TOO_LONG -> of(Phrase.TOO_LONG, Map.of("max", question.longestText()));
      case TOO_SHORT -> of(Phrase.TOO_SHORT, Map.of("min", question.limits().minLength()));
      case NUMBER_OF_CHOICES -> numberOfChoices(question);
    };
  }

  private String numberOfChoices(Question question) {
    int min = question.limits().fewest();
    int max = question.mostChoices();
    String are = min == max ? "exact" : "between";
    return of(Phrase.NUMBER_OF_CHOICES, Map.of("min", min, "max", max, "are", are));
  }

  /** Words are always understood, but may have another form than a pattern asks for. */
  private String notUnderstood(Question question) {
    String hint = of(question.limits().patternHint());
    return question.kind() != QuestionKind.TEXT
        ? of(Phrase.NOT_UNDERSTOOD)
        : hint.isEmpty() ? of(Phrase.OTHER_FORM) : hint;
  }

  /**
   * What is said in the same words on every channel: anything but a question.
   *
   * @throws IllegalArgumentException for a question
   */
  public String statement(Say say) {
    if (say instanceof Say.Thank thank) {
      return thanks(thank);
    }
    if (say instanceof Say.Tell tell) {
      return asking(tell.statement());
    }
    if (say instanceof Say.Elaborate) {
      return of(Phrase.ELABORATE) + "\n" + of(Phrase.HOW_TO_SKIP);
    }
    if (say instanceof Say.Confirm confirm) {
      return of(Phrase.CONFIRM, Map.of("score", confirm.score()));
    }
    if (say instanceof Say.Shortened shortened) {
      return of(Phrase.SHORTENED, Map.of("max", shortened.question().longestText()));
    }
    if (say instanceof Say.OfferOptOut) {
      return of(Phrase.OFFER_OPT_OUT);
    }
    if (say instanceof Say.MoveOn) {
      return of(Phrase.MOVE_ON);
    }
    if (say instanceof Say.EditKept) {
      return of(Phrase.EDIT_KEPT);
    }
    if (say instanceof Say.ConfirmOptOut) {
      return of(Phrase.OPTED_OUT);
    }
    if (say instanceof Say.ConfirmOptIn) {
      return of(Phrase.OPTED_IN);
    }
    if (say instanceof Say.Help) {
      return of(Phrase.HELP);
    }
    if (say instanceof Say.HelpAfterOptOut) {
      return of(Phrase.HELP_AFTER_OPT_OUT);
    }
    if (say instanceof Say.Closed) {
      return of(Phrase.CLOSED);
    }
    throw new IllegalArgumentException("a question is said by its channel: " + say);
  }

  /** The survey's thanks, or ours if it has none. */
  public String thanks(Say.Thank thank) {
    String own = of(thank.text());
    return own.isEmpty() ? of(Phrase.THANKS) : own;
  }

  private static Map<Phrase, TextPattern> read(String language) {
    Map<Phrase, TextPattern> texts = new EnumMap<>(file(FALLBACK));
    if (PackageFile.exists("texts-" + language + ".json")) {
      texts.putAll(file(language));
    }
    return texts;
  }

  private static Map<Phrase, TextPattern> file(String language) {
    Map<Phrase, String> texts =
        PackageFile.read(
            "texts-" + language + ".json", new TypeReference<EnumMap<Phrase, String>>() {});
    Map<Phrase, TextPattern> patterns = new EnumMap<>(Phrase.class);
    texts.forEach((phrase, text) -> patterns.put(phrase, new TextPattern(text, language)));
    return patterns;
  }
}
