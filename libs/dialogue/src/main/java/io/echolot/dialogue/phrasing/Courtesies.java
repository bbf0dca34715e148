package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/** Finds greetings, thanks and signatures around what a message says. */
final class Courtesies {

  /** A greeting or a signature has no more words than these that we don't know. */
  private static final int LONGEST_NAME = 3;

  private static final int LONGEST_INTRODUCTION = 6;

  /** From the words of farewell to the end. */
  private static final int LONGEST_FAREWELL = 9;

  private Courtesies() {}

  static Phrasing trim(Phrasing message) {
    int from = afterGreeting(message);
    int to = beforeSignature(message, from);
    while (to > from && message.isMark(to - 1) && !isBracketOrLead(message, to - 1)) {
      to--;
    }
    return from < to ? message.part(from, to) : message;
  }

  /** Punctuation right after a number decides what it is. */
  private static boolean isBracketOrLead(Phrasing message, int at) {
    return message.token(at).isAttached()
        && at > 0
        && !message.token(at - 1).is(Kind.WORD)
        && !message.token(at).isSymbolOf(".!…");
  }

  private static int afterGreeting(Phrasing message) {
    int at = 0;
    while (at < message.tokens().size() && message.isMark(at)) {
      at++;
    }
    int apology = afterApology(message, at);
    if (apology > at) {
      return apology;
    }
    if (!message.has(at, Role.GREETING)) {
      return afterIntroduction(message, at) > at ? afterIntroduction(message, at) : 0;
    }
    int end = at;
    while (message.hasAny(end, Role.GREETING, Role.ADDRESSEE) && !message.startsLineAfter(at, end)
        || end > at && isBetweenGreetings(message, end)) {
      end++;
    }
    int name = end;
    while (name < message.to() && name - end < LONGEST_NAME && message.isUnknown(name)) {
      name++;
    }
    // A name ends with a mark or the line; else it belongs to what is said.
    boolean named =
        name > end && name < message.to() && (message.isMark(name) || message.startsLine(name));
    end = named ? name : end;
    end = afterIntroduction(message, end);
    apology = afterApology(message, skipMarks(message, end));
    if (apology > skipMarks(message, end)) {
      return apology;
    }
    while (end < message.to()
        && (message.token(end).isSymbolOf(".,!;:…-–—") || message.token(end).is(Kind.MOOD))
        && !isSign(message, end)) {
      end++;
    }
    return end;
  }

  /** {@code Hello, how are you?}: a mark with a greeting on both sides, or the question's own. */
  private static boolean isBetweenGreetings(Phrasing message, int at) {
    boolean mark = at < message.to() && message.token(at).isSymbolOf(".,!?…");
    return mark
        && message.has(at - 1, Role.GREETING)
        && (message.has(at + 1, Role.GREETING)
            || message.token(at).isSymbolOf("?") && message.has(at - 2, Role.GREETING));
  }

  /** {@code this is Margaret Thompson,}, {@code hier spricht Hans Gruber:}; only names are told. */
  private static int afterIntroduction(Phrasing message, int from) {
    int at = from;
    while (at < message.to() && message.isMark(at) && !isSign(message, at)) {
      at++;
    }
    int first = at;
    while (message.has(at, Role.INTRODUCES)) {
      at++;
    }
    int name = at;
    while (at < message.to()
        && message.isWord(at)
        && at - name < LONGEST_INTRODUCTION
        && isOfName(message, at)) {
      at++;
    }
    boolean told = name > first && at > name && message.isCapitalised(at - 1);
    if (!told || at >= message.to()) {
      return from;
    }
    boolean and = Set.of("und", "and").contains(message.token(at).text());
    return and
        ? at + 1
        : message.isMark(at) || message.startsLine(at) ? skipMarks(message, at) : from;
  }

  private static boolean isOfName(Phrasing message, int at) {
    if (Set.of("und", "and").contains(message.token(at).text())) {
      return false;
    }
    return message.isCapitalised(at)
        ? message.isUnknown(at) || message.hasAny(at, Role.ADDRESSEE)
        : message.hasAny(at, Role.DETERMINER, Role.DENOMINATOR, Role.PREPOSITION, Role.ADDRESSEE)
            || message.isUnknown(at);
  }

  private static int skipMarks(Phrasing message, int from) {
    int at = from;
    while (at < message.to() && message.isMark(at) && !isSign(message, at)) {
      at++;
    }
    return at;
  }

  /** {@code Sorry for the late reply, I was ill. 9}: the excuse is no comment. */
  private static int afterApology(Phrasing message, int from) {
    int sentence = -1;
    int clause = -1;
    int number = -1;
    boolean begs = false;
    boolean late = false;
    for (int at = from; at < message.to() && sentence < 0; at++) {
      boolean parts = message.startsLineAfter(from, at) || isEnd(message, at, ".!…");
      boolean dash = message.token(at).isSymbolOf("-–—") && !message.token(at).isAttached();
      begs |= message.has(at, Role.APOLOGY);
      late |= message.has(at, Role.LATE);
      if (parts || dash) {
        sentence = at;
      } else if (message.token(at).isSymbolOf(",:;") && clause < 0 && begs && late) {
        clause = at;
      } else if (message.number(at).isPresent() && number < 0 && LoneNumber.is(message, at)) {
        number = at;
      }
    }
    if (!begs || !late) {
      return from;
    }
    boolean whole = sentence >= 0 && sentence < message.to() - 1 && number < 0;
    int end =
        whole || number > sentence && sentence >= 0 ? sentence : clause >= 0 ? clause : number;
    return end < 0 ? from : Math.min(skipMarks(message, end), message.to());
  }

  private static boolean isEnd(Phrasing message, int at, String marks) {
    return message.token(at).isSymbolOf(marks)
        && !(at + 1 < message.to() && message.token(at + 1).isAttached());
  }

  /** A minus belongs to its number. */
  private static boolean isSign(Phrasing message, int at) {
    return message.token(at).isSymbolOf("-–—")
        && at + 1 < message.to()
        && message.token(at + 1).is(Kind.NUMBER)
        && message.token(at + 1).isAttached();
  }

  private static int beforeSignature(Phrasing message, int from) {
    int to = message.tokens().size();
    for (int at = from + 1; at < to; at++) {
      boolean excuse = message.has(at, Role.APOLOGY) && isExcuse(message, at);
      if (excuse || message.hasAny(at, Role.CLOSING, Role.COURTESY) && isFarewell(message, at)) {
        return lastOfLine(message, from, at);
      }
    }
    return lastOfLine(message, from, to);
  }

  private static boolean isExcuse(Phrasing message, int at) {
    int to = message.tokens().size();
    boolean numbers = false;
    for (int i = at; i < to; i++) {
      numbers |= message.number(i).isPresent();
    }
    return !numbers
        && message.anywhere(at, to, Role.LATE)
        && message.countWords(at, to) <= LONGEST_FAREWELL
        && !message.anywhere(at, to, Role.CONTRAST)
        && !message.anywhere(at, to, Role.SUBJECT);
  }

  private static boolean isFarewell(Phrasing message, int at) {
    int to = message.tokens().size();
    if (message.countWords(at, to) > LONGEST_FAREWELL
        || isGluedToWord(message, at)
        || isCheered(message, at)
        || isInSentence(message, at)) {
      return false;
    }
    int unknown = 0;
    boolean closing = false;
    for (int i = at; i < to; i++) {
      closing |= message.has(i, Role.CLOSING);
      if (message.token(i).is(Kind.NUMBER) || message.token(i).is(Kind.STARS)) {
        return false;
      }
      boolean courteous =
          message.hasAny(i, Role.CLOSING, Role.COURTESY, Role.ADDRESSEE, Role.GREETING);
      boolean small = message.hasAny(i, Role.PREPOSITION, Role.DETERMINER);
      if (message.token(i).is(Kind.WORD) && !courteous && !small) {
        if (!closing || !isNameLike(message, i)) {
          return false;
        }
        unknown++;
      }
    }
    return unknown <= LONGEST_NAME;
  }

  /** {@code von der ganzen Familie}; not {@code Familie Huber} as a name below. */
  private static boolean isInSentence(Phrasing message, int at) {
    return message.token(at).text().startsWith("fam")
        && at > 0
        && message.token(at - 1).is(Kind.WORD)
        && !message.startsLine(at);
  }

  /** {@code 3 cheers}: an idiom, no score with thanks. */
  private static boolean isCheered(Phrasing message, int at) {
    return message.token(at).text().equals("cheers")
        && at > 0
        && message.number(at - 1).orElse(0) == 3;
  }

  private static boolean isNameLike(Phrasing message, int at) {
    return message.isUnknown(at) || message.isCapitalised(at);
  }

  private static boolean isGluedToWord(Phrasing message, int at) {
    return message.token(at).isAttached() && message.token(at - 1).is(Kind.NUMBER);
  }

  /** A last line, or what follows a dash, of one or two capitalised words is a name. */
  private static int lastOfLine(Phrasing message, int from, int to) {
    int start = to;
    while (start > from + 1 && isName(message, start - 1)) {
      start--;
    }
    int words = to - start;
    if (words == 0 || words > 2) {
      return to;
    }
    boolean ownLine = message.startsLine(start);
    boolean dashed =
        start > from + 1
            && message.token(start - 1).isSymbolOf("-–—~/")
            && (message.startsLine(start - 1) || isAfterSentence(message, from, start - 1));
    return ownLine ? start : dashed ? start - 1 : to;
  }

  private static boolean isAfterSentence(Phrasing message, int from, int at) {
    return message.countWords(from, at) > 0
        && message.token(at - 1).is(Kind.SYMBOL)
        && message.token(at - 1).isSymbolOf(".!?");
  }

  private static boolean isName(Phrasing message, int at) {
    return message.isUnknown(at) && message.isCapitalised(at);
  }
}
