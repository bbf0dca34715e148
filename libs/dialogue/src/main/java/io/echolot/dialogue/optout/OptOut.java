package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Lexicon;
import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.phrasing.StrongPlace;
import io.echolot.dialogue.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether a message asks for no more messages, in whatever words: a word of opting out with
 * courtesies, a plea not to be written to any more, a wish to be taken off a list. The words of all
 * languages that we know count always, because the language of a stranger's number is a guess.
 * Source: 47 CFR 64.1200(a)(10), any reasonable means.
 */
public enum OptOut {
  NONE,
  /** It may be meant so, and may not. */
  MAYBE,
  SURE;

  private static final List<String> LANGUAGES = List.of("en", "de", "fr");

  private static final Set<String> CALLS =
      Set.of(
          "call",
          "calls",
          "calling",
          "ring",
          "ringing",
          "phone",
          "anrufen",
          "anruf",
          "anrufe",
          "anrufst",
          "anruft",
          "ruf",
          "ruft",
          "rufen",
          "telefonieren");
  private static final Set<String> OTHER_WAYS =
      Set.of("email", "mail", "text", "texts", "sms", "whatsapp", "message", "schreiben");
  private static final Set<String> ONLY = Set.of("only", "nur", "just", "lieber");

  private static final Set<String> GOES_ON = Set.of("dass", "das", "that", "mir", "mich", "zu");

  public static OptOut in(String message) {
    return in(message, false);
  }

  /**
   * Reads a message.
   *
   * @param consent whether it was asked whether the respondent may be contacted, so that a plea not
   *     to be may just answer that
   */
  public static OptOut in(String message, boolean consent) {
    OptOut most = NONE;
    for (String language : LANGUAGES) {
      OptOut one = of(Phrasing.of(message, Lexicon.of(language)), consent);
      most = one.compareTo(most) > 0 ? one : most;
    }
    return most;
  }

  private static OptOut of(Phrasing text, boolean consent) {
    int end = text.tokens().size();
    boolean contact =
        text.anywhere(0, end, Role.CONTACT_NOUN) || text.anywhere(0, end, Role.CONTACT_VERB);
    boolean maybe = false;
    if (isMisspelt(text)) {
      return SURE;
    }
    boolean ways = isOfOtherWays(text, consent);
    for (int[] clause : clauses(text)) {
      var words = new PleaClause(text, clause[0], clause[1]);
      boolean demands = new Demand(text, clause[0], clause[1]).isMade(consent);
      if (!ways && (demands || words.pleads(consent))
          || !ways && contact && (words.isOnlyEnough() || words.isAll(Role.GO_AWAY))) {
        return SURE;
      }
      if (!ways && isNumberNamed(text, clause[0]) && words.isOnlyErasing()) {
        return SURE;
      }
      maybe |= words.isAll(Role.MAYBE_OUT);
    }
    return maybe ? MAYBE : NONE;
  }

  /** {@code how did you get my number?} */
  private static boolean isNumberNamed(Phrasing text, int to) {
    for (int at = 0; at + 1 < to; at++) {
      boolean ours = text.has(at, Role.SELF) || text.token(at).text().equals("wrong");
      if (ours && text.has(at + 1, Role.LISTED)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether only calls are unwanted, and the message answers all the same ({@code please don't call
   * but 8}) or names another way ({@code no calls, email only}).
   */
  private static boolean isOfOtherWays(Phrasing text, boolean consent) {
    boolean calls = false;
    boolean only = false;
    boolean answers = false;
    for (int at = 0; at < text.tokens().size(); at++) {
      String word = text.token(at).text();
      boolean call = CALLS.contains(word);
      calls |= call;
      if (!call && text.hasAny(at, Role.CONTACT_VERB, Role.CONTACT_NOUN)) {
        if (!OTHER_WAYS.contains(word)) {
          return false;
        }
        only |= ONLY.contains(before(text, at)) || ONLY.contains(after(text, at));
      }
      boolean alone =
          at + 1 == text.tokens().size()
              || !text.isWord(at + 1)
              || text.hasAny(at + 1, Role.RATES, Role.FRAME, Role.POINTS, Role.STARS);
      answers |=
          text.number(at).isPresent()
              && !text.has(at, Role.ARTICLE)
              && alone
              && (StrongPlace.endsClause(text, behind(text, at)) && isOpening(text, at)
                  || text.hasAny(at - 1, Role.CONTRAST, Role.DETERMINER, Role.FRAME, Role.RATES));
    }
    return calls && (answers || consent && only);
  }

  /** Behind a number and what it counts in. */
  private static int behind(Phrasing text, int at) {
    return text.hasAny(at + 1, Role.POINTS, Role.STARS) ? at + 2 : at + 1;
  }

  private static boolean isOpening(Phrasing text, int at) {
    return at == 0 || text.startsLine(at) || text.token(at - 1).isSymbolOf(".,;!:");
  }

  private static String before(Phrasing text, int at) {
    int before = at - 1;
    while (before > 0 && Set.of("per", "by", "via", "mit").contains(text.token(before).text())) {
      before--;
    }
    return before < 0 ? "" : text.token(before).text();
  }

  private static String after(Phrasing text, int at) {
    return at + 1 < text.tokens().size() ? text.token(at + 1).text() : "";
  }

  /** {@code unsubscibe}, {@code abmeldn pls}: the word alone, but for slips of the thumb. */
  private static boolean isMisspelt(Phrasing text) {
    boolean found = false;
    for (int at = 0; at < text.tokens().size(); at++) {
      boolean word = text.token(at).is(Kind.WORD);
      boolean slip = word && !found && isSlip(text, at);
      if (word ? !slip && !text.hasAny(at, Role.COURTESY, Role.SELF) : !text.isMark(at)) {
        return false;
      }
      found |= slip;
    }
    return found;
  }

  private static boolean isSlip(Phrasing text, int at) {
    return text.roles().get(at).isEmpty()
        && text.lexicon().number(text.token(at)).isEmpty()
        && (text.lexicon().isSlip(text.token(at), Role.UNLIST)
            || text.lexicon().isSlip(text.token(at), Role.CEASE));
  }

  private static List<int[]> clauses(Phrasing text) {
    List<int[]> clauses = new ArrayList<>();
    int start = 0;
    int end = text.tokens().size();
    for (int at = 0; at <= end; at++) {
      boolean parts = at == end || isEnd(text, at) || at > start && text.startsLine(at);
      if (!parts && isSigned(text, start, at)) {
        clauses.add(new int[] {start, at});
        start = at;
      }
      if (parts) {
        if (at > start) {
          clauses.add(new int[] {start, at});
        }
        start = at < end && text.startsLine(at) && !text.token(at).is(Kind.SYMBOL) ? at : at + 1;
      }
    }
    return clauses;
  }

  /** {@code stop, best regards}: who signs has said all. */
  private static boolean isSigned(Phrasing text, int start, int at) {
    return at > start
        && text.has(at, Role.CLOSING)
        && !text.hasAny(at, Role.CONTACT_NOUN, Role.CONTACT_VERB)
        && text.has(at - 1, Role.CEASE);
  }

  /** A comma before {@code dass} or {@code mir zu schreiben} parts nothing. */
  private static boolean isEnd(Phrasing text, int at) {
    boolean goesOn =
        text.token(at).isSymbolOf(",")
            && at + 1 < text.tokens().size()
            && GOES_ON.contains(text.token(at + 1).text());
    boolean hyphen =
        text.token(at).isSymbolOf("-")
            && text.token(at).isAttached()
            && at + 1 < text.tokens().size()
            && text.token(at + 1).isAttached();
    return text.token(at).isSymbolOf(".,;!?…:–—-()") && !goesOn && !hyphen;
  }
}
