package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.lexicon.Slip;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether a clause asks for no more messages by what it wants done to what: to delete a number, to
 * spare somebody surveys, to withdraw a consent. Courtesies and words of haste make no difference.
 *
 * @param text the message
 * @param from the clause's first token
 * @param to behind its last one
 */
record Demand(Phrasing text, int from, int to) {

  private static final Set<String> HASTE =
      Set.of(
          "now",
          "just",
          "immediately",
          "asap",
          "also",
          "then",
          "mal",
          "jetzt",
          "sofort",
          "endlich",
          "umgehend",
          "einfach",
          "doch",
          "gefaelligst",
          "halt",
          "dann");

  private static final Set<String> THESE = Set.of("these", "those", "this", "solche", "solchen");
  private static final String NUMBER =
      "(?:(?:mobile |phone |cell |tel )?(?:number|no|nr|num|nbr)|phone|mobile|details|data"
          + "|contact details|(?:handy|telefon|tel|mobil|ruf)?(?:nummer|nr)|(?:kontakt)?daten)";
  private static final String MY =
      "(?:my|our|this|these|meine|meiner|unsere|diese|dieser|mei) " + NUMBER;
  private static final String DROP =
      "(?:delete|del|lose|forget|block|remove|erase|scrub|wipe|bin|drop|ditch"
          + "|loesch(?:en|t|e)?|entfern(?:en|t|e)|streich(?:en|t|e)?|vergess(?:en|t)|vergiss"
          + "|sperr(?:en|t|e)?|blockier(?:en|t|e)?)";
  private static final String CONTACTING =
      "(?:text|messag|send|contact|call|bother|ask|survey|writ|email|spam|pester|bug|annoy)";
  private static final String ASKED =
      "(?:surveyed|texted|contacted|messaged|bothered|polled|spammed|emailed|disturbed|asked)";

  /** Demands that leave nothing open: a number or a consent is named. */
  private static final List<Pattern> PLAIN =
      patterns(
          "(?:(?:can|could|would|will) you )?" + DROP + "(?: sie)? " + MY + "(?: .*)?",
          MY + " (?:loeschen|entfernen|streichen|vergessen|sperren|blockieren|austragen|raus|weg)",
          MY + " (?:aus|raus aus|von|runter von|off|out of)(?: \\w+)? \\w+",
          "(?:get|take|keep|pull) " + MY + " (?:off|out|from)(?: .*)?",
          "(?:loesch(?:en|t)?|streich(?:en|t)?|blockier(?:en|t)?|entfern(?:en|t))(?: sie)?"
              + " (?:mich|uns)(?: (?:raus|aus|von|da) ?.*)?",
          "(?:ich )?(?:bitte )?um (?:abmeldung|austragung|(?:loeschung|streichung|entfernung)"
              + "(?: (?:aus|von) .*| "
              + MY
              + ".*))",
          "make (?:these|those|them|it|this)(?: \\w+)? stop",
          ".*\\b(?:right to (?:erasure|object)|recht auf (?:loeschung|widerspruch))\\b.*",
          ".*\\b(?:einwilligung|zustimmung|erlaubnis|genehmigung)\\b.*"
              + "\\b(?:widerruf\\w*|zurueckzieh\\w*|entzieh\\w*|entzogen)",
          ".*\\b(?:consent|permission)\\b.* (?:is )?(?:withdrawn|revoked)");

  /** Demands that a question of consent would make an answer of. */
  private static final List<Pattern> NOT_TO =
      patterns(
          ".*\\bif you (?:stopped|stop|would stop|could stop|ceased|quit) "
              + CONTACTING
              + "\\w*\\b.*",
          ".*\\b(?:appreciate|grateful|nice|glad|prefer|rather|great|kind|like)\\b.* you"
              + " (?:did not|didn't|didnt|do not|don't|dont|not|wouldn't|would not) "
              + CONTACTING
              + "\\w* (?:me|us|this|my)\\b.*",
          ".*\\bnot (?:\\w+ )?to be " + ASKED + "\\b.*",
          "(?:ich )?(?:will|moechte|wuensche)\\b.*\\b(?:nicht mehr|nie wieder|nicht weiter)\\b.*"
              + "\\b(?:ge|be)fragt werden");

  /** Demands that are pleas only if nothing else is said. */
  private static final List<Pattern> ALONE =
      patterns(
          "keine weiteren(?: mehr)?",
          "no (?:surveys?|texts?|messages?|sms|msgs?|notifications?|polls|questionnaires?)",
          "hoer(?:t|en sie|ts)? auf mit (?:dem|der|diesem|dieser|den)"
              + "(?: (?:mist|quatsch|kram|zeug|muell|terror|scheiss|scheisse))?",
          "unterlass(?:en|t)(?: sie)? (?:das|dies|es)(?: in zukunft| kuenftig)?",
          "(?:unsubscribe|abmelden|opt out)");

  private static List<Pattern> patterns(String... all) {
    return List.of(all).stream().map(Pattern::compile).toList();
  }

  /**
   * Whether it is such a demand.
   *
   * @param consent whether it was asked whether the respondent may be contacted
   */
  boolean isMade(boolean consent) {
    String words = words();
    return isAny(PLAIN, words)
        || spares()
        || objects()
        || isMisspelt()
        || !consent && (isAny(NOT_TO, words) || isUnwanted(words))
        || isWholeMessage() && isAny(ALONE, words);
  }

  private static boolean isAny(List<Pattern> patterns, String words) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(words).matches());
  }

  private String words() {
    return IntStream.range(from, to)
        .filter(at -> text.token(at).is(Kind.WORD))
        .filter(at -> !isMere(at))
        .mapToObj(at -> text.token(at).text())
        .collect(Collectors.joining(" "));
  }

  private boolean isMere(int at) {
    boolean curse = text.has(at, Role.CURSE) && text.roles().get(at).size() == 1;
    return (curse || text.hasAny(at, Role.COURTESY, Role.GREETING))
            && !text.hasAny(at, Role.ERASE, Role.NEGATION, Role.CONTACT_NOUN, Role.SELF)
            && !THESE.contains(text.token(at).text())
        || HASTE.contains(text.token(at).text());
  }

  /** {@code wenn Sie mir solche Abfragen in Zukunft ersparen würden}. */
  private boolean spares() {
    boolean spares = false;
    boolean unreal = false;
    boolean other = false;
    for (int at = from; at < to; at++) {
      String word = text.token(at).text();
      boolean spare = word.startsWith("erspar") || word.startsWith("verschon");
      spares |= spare;
      unreal |= word.startsWith("haett") || word.equals("weil");
      boolean such = at > from && text.token(at - 1).text().startsWith("solch");
      other |= text.isUnknown(at) && !spare && !such && text.isCapitalised(at);
    }
    boolean future = text.anywhere(from, to, Role.AGAIN) && !other;
    return spares
        && !unreal
        && text.anywhere(from, to, Role.SELF)
        && (future || text.anywhere(from, to, Role.CONTACT_NOUN));
  }

  /** {@code I object to receiving these surveys}. */
  private boolean objects() {
    for (int at = from; at + 1 < to; at++) {
      boolean objects =
          text.token(at).text().equals("object")
              && text.token(at + 1).text().equals("to")
              && text.anywhere(from, at, Role.SELF);
      if (objects) {
        return IntStream.range(at + 2, to)
            .anyMatch(
                i ->
                    text.hasAny(i, Role.CONTACT_NOUN, Role.CONTACT_VERB)
                        || Set.of("data", "processing").contains(text.token(i).text()));
      }
    }
    return false;
  }

  /** {@code stoop texting me}, {@code usubscribe me from these}. */
  private boolean isMisspelt() {
    int at = from;
    while (at < to && isMere(at)) {
      at++;
    }
    if (at + 1 >= to || !text.token(at).is(Kind.WORD)) {
      return false;
    }
    String next = text.token(at + 1).text();
    boolean contacting = text.has(at + 1, Role.CONTACT_VERB) && next.endsWith("ing");
    return contacting && Slip.isStop(text.token(at).text());
  }

  /** {@code Umfragen unerwünscht}, {@code mit Umfragen will ich nichts zu tun haben}. */
  private boolean isUnwanted(String words) {
    boolean noun = text.anywhere(from, to, Role.CONTACT_NOUN);
    return noun && words.matches("(?:\\w+ ){1,3}(?:nicht (?:mehr )?erwuenscht|unerwuenscht)")
        || noun && words.matches("mit .*\\bnichts (?:mehr )?zu tun haben")
        || words.matches(".*\\bnicht (?:damit )?einverstanden dass (?:sie|ihr) (?:mir|mich|uns) .*")
            && text.anywhere(from, to, Role.CONTACT_VERB);
  }

  /** Whether courtesies, signatures and numbers of telephones are all that stands around it. */
  private boolean isWholeMessage() {
    return IntStream.range(text.from(), text.to())
        .filter(at -> at < from || at >= to || text.number(at).isPresent())
        .allMatch(at -> text.isMark(at) || isMere(at) || isLong(at));
  }

  private boolean isLong(int at) {
    return text.token(at).is(Kind.NUMBER) && text.token(at).text().length() > 3;
  }
}
