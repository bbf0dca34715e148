package io.echolot.dialogue.plain;

import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Wishes how and when to be contacted that don't make a yes depend on anything. */
final class ContactWay {

  /** A yes, no to calls, and another way. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:yes|yeah|yep|sure|ja|gerne)(?: please| bitte| gerne)?(?: but| aber)?(?: please| bitte)?"
              + " (?:do not|don't|dont|not|no|nicht|keine)(?: me)?"
              + " (?:call|calls|calling|phone|ring|anrufen|anrufe|telefonisch)(?: me)?"
              + "(?: just| only| sondern| lieber| nur| but| please| bitte| per| by| via)*"
              + " (?:text|texts|email|mail|sms|whatsapp|schreiben|message)(?: me)?"
              + "(?: instead| only| please| bitte| lieber| nur)*");

  private static final Pattern TIME =
      Pattern.compile(
          "(?:morning|afternoon|evening|weekend|weekday|lunchtime|tomorrow)s?"
              + "|(?:vormittag|nachmittag|abend|morgen|mittag|werktag)s|wochenende|feierabend");

  private static final Set<String> AWAITS = Set.of("warte", "wart", "waiting", "waited");

  private ContactWay() {}

  /** {@code yes - but don't call, text instead}. */
  static boolean isNamed(Phrasing text) {
    String words =
        text.tokens().stream()
            .filter(token -> token.is(Kind.WORD))
            .map(Token::text)
            .collect(Collectors.joining(" "));
    return NAMED.matcher(words).matches();
  }

  /** {@code in the evenings}; {@code in writing} may be a condition. */
  static boolean isTime(Phrasing text, int from) {
    return IntStream.range(from, Math.min(from + 4, text.to()))
        .anyMatch(at -> TIME.matcher(text.token(at).text()).matches());
  }

  /** {@code ich warte seit Wochen}: blame, but a reason to be called. */
  static boolean isAwaited(Phrasing text, int from, int to) {
    return IntStream.range(from, to).anyMatch(at -> AWAITS.contains(text.token(at).text()));
  }
}
