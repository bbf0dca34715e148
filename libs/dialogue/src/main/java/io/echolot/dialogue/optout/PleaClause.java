package io.echolot.dialogue.optout;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/**
 * A clause of a message that may ask for no more messages.
 *
 * @param text the message
 * @param from its first token
 * @param to behind its last one
 */
record PleaClause(Phrasing text, int from, int to) {

  /** Words around a word of opting out that don't change what it is. */
  private static final Role[] AROUND = {
    Role.CEASE,
    Role.CEASE_WEAK,
    Role.COURTESY,
    Role.GREETING,
    Role.ADDRESSEE,
    Role.CLOSING,
    Role.SELF,
    Role.CONTACT_NOUN,
    Role.CONTACT_VERB,
    Role.DETERMINER,
    Role.LISTED,
    Role.ERASE,
    Role.WANT,
    Role.AGAIN,
    Role.CURSE,
    Role.FRAME,
    Role.LEAVE_ALONE
  };

  private static final int LONGEST_CLAUSE = 14;

  private static final Set<String> THESE =
      Set.of("these", "those", "them", "this", "diese", "dieses", "die", "sowas", "so");

  private static final Set<String> FROM = Set.of("from", "von", "vo");

  private static final Set<String> YOU =
      Set.of("you", "ya", "u", "euch", "eich", "ihnen", "enk", "dir");

  private static final Set<String> SINCE =
      Set.of("seit", "seitdem", "since", "obwohl", "although", "nachdem");

  static final Set<String> CONTACTS =
      Set.of(
          "contact",
          "text",
          "message",
          "email",
          "mail",
          "spam",
          "bother",
          "disturb",
          "harass",
          "phone",
          "write",
          "kontaktieren",
          "anschreiben",
          "belaestigen",
          "schreiben",
          "anrufen",
          "msg",
          "txt",
          "call",
          "contacting",
          "texting",
          "messaging");

  /** {@code Werbung im Treppenhaus}: none of ours. */
  private boolean isElsewhere() {
    for (int at = from; at + 2 < to; at++) {
      boolean place =
          text.has(at, Role.CONTACT_NOUN)
              && Set.of("im", "am").contains(text.token(at + 1).text())
              && text.isUnknown(at + 2)
              && text.isCapitalised(at + 2);
      if (place) {
        return !has(Role.SELF);
      }
    }
    return false;
  }

  public boolean has(Role role) {
    return text.anywhere(from, to, role);
  }

  boolean pleads(boolean consent) {
    if (isTold() || isElsewhere()) {
      return false;
    }
    boolean denied = has(Role.NEGATION);
    boolean contact = has(Role.CONTACT_NOUN) || has(Role.CONTACT_VERB);
    if (!consent
        && contact
        && (denied && prohibition().isPermissionDenied()
            || prohibition().asksNotTo()
            || isUninterested())) {
      return true;
    }
    boolean over = has(Role.AGAIN) && (denied || has(Role.CEASE_WEAK));
    boolean past = isPast();
    boolean asks = isImperative() || has(Role.WANT) || has(Role.SELF);
    if (has(Role.LEAVE_ALONE) && !past && !isDeniedAlone(Role.LEAVE_ALONE)) {
      return true;
    }
    if (has(Role.PEACE) && has(Role.LET) && has(Role.SELF) && !past) {
      return true;
    }
    if (ceasesForMe() && !past && !isDeniedAlone(Role.CEASE)) {
      return true;
    }
    if (has(Role.CEASE) && isAround() && !isDeniedAlone(Role.CEASE) && !isTheEnd()) {
      return true;
    }
    if (over && has(Role.WANT) && !past && isFromYou() && !hasUnknown()) {
      return true;
    }
    if (over && has(Role.MAYBE_OUT) && has(Role.CONTACT_NOUN)) {
      return true;
    }
    if (over && has(Role.WANT) && namesThese() && isAllPlea()) {
      return true;
    }
    boolean goes = text.has(opening(), Role.GO_AWAY) || removal().spares(opening());
    if (goes && has(Role.CONTACT_NOUN) && !past) {
      return true;
    }
    if ((removal().erases() || removal().erasesMessages() && asks) && !past && !denied) {
      return true;
    }
    if (contact && new PartedVerb(text, from, to).refrains() && !past && !denied) {
      return true;
    }
    if (new PartedVerb(text, from, to).signsOff() && has(Role.SELF) && !past && !denied) {
      return true;
    }
    if (contact && ceases() && asks && !isDeniedAlone(Role.CEASE_WEAK) && !past) {
      return true;
    }
    if (contact && over && (asks || has(Role.CONTACT_NOUN)) && (!past || isNoMore())) {
      return true;
    }
    boolean wants = has(Role.SELF) || text.has(from, Role.WANT) || has(Role.CONTACT_NOUN);
    if (has(Role.WANT) && denied && !past && contact && wants) {
      return !consent || has(Role.CONTACT_NOUN) && !has(Role.CONTACT_VERB);
    }
    return !consent
        && denied
        && !past
        && has(Role.CONTACT_VERB)
        && (isImperative() && (has(Role.SELF) || isAround() || isBare())
            || prohibition().forbids() && has(Role.SELF));
  }

  /** {@code unsubscribe me}, {@code I want to unsubscribe}; not {@code stop me if}. */
  private boolean ceasesForMe() {
    for (int at = from; at < to; at++) {
      boolean out = text.has(at, Role.UNLIST);
      boolean me =
          text.has(at + 1, Role.SELF) || text.has(at - 1, Role.SELF) || text.has(at - 2, Role.SELF);
      if (out && (me || has(Role.WANT))) {
        return true;
      }
    }
    return false;
  }

  /** {@code delete it now}, where a number was named before. */
  boolean isOnlyErasing() {
    return has(Role.ERASE) && text.has(opening(), Role.ERASE) && isAround();
  }

  private Prohibition prohibition() {
    return new Prohibition(text, from, to);
  }

  private Removal removal() {
    return new Removal(text, from, to);
  }

  /** Behind courtesies and curses. */
  private int opening() {
    int at = from;
    while (at < to
        && text.hasAny(at, Role.COURTESY, Role.CURSE, Role.GREETING, Role.ADDRESSEE)
        && !text.hasAny(at, Role.ERASE, Role.GO_AWAY)) {
      at++;
    }
    return at;
  }

  private boolean namesThese() {
    for (int at = from; at < to; at++) {
      if (THESE.contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }

  /** {@code don't want these anymore}: nothing else is said. */
  private boolean isAllPlea() {
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.WORD)
          && !text.hasAny(at, AROUND)
          && !text.hasAny(at, Role.NEGATION, Role.AGAIN)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasUnknown() {
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.WORD) && text.roles().get(at).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@code von euch}, {@code from you}. */
  private boolean isFromYou() {
    for (int at = from; at + 1 < to; at++) {
      if (FROM.contains(text.token(at).text()) && YOU.contains(text.token(at + 1).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean ceases() {
    return has(Role.CEASE_WEAK) || has(Role.CEASE);
  }

  /** Not {@code will nichts geschickt bekommen}, where only the form is that of the past. */
  private boolean isPast() {
    for (int at = from; at < to; at++) {
      boolean received =
          text.has(at, Role.CONTACT_VERB)
              && at + 1 < to
              && text.has(at + 1, Role.CONTACT_VERB)
              && has(Role.WANT);
      if (text.has(at, Role.PAST) && !received) {
        return true;
      }
    }
    return false;
  }

  /** {@code seit Mai keine Mail mehr erhalten}, {@code no more texts since May}: what happened. */
  private boolean isTold() {
    boolean asks =
        has(Role.WANT) || has(Role.CEASE) || has(Role.PEACE) || has(Role.ERASE) || has(Role.UNLIST);
    for (int at = from; at < to && !asks; at++) {
      if (SINCE.contains(text.token(at).text())) {
        return true;
      }
    }
    return false;
  }

  /** {@code kein Interesse an SMS}. */
  private boolean isUninterested() {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean leads = Set.of("an", "auf", "in").contains(text.token(at).text());
      int noun = at + 1;
      while (noun + 1 < to && text.hasAny(noun, Role.CURSE, Role.DETERMINER)) {
        noun++;
      }
      if (leads && text.has(at - 1, Role.MAYBE_OUT) && text.has(noun, Role.CONTACT_NOUN)) {
        return true;
      }
    }
    return false;
  }

  /** {@code do not contact}: nothing else is said. */
  private boolean isBare() {
    for (int at = from; at < to; at++) {
      boolean contact = CONTACTS.contains(text.token(at).text());
      if (text.token(at).is(Kind.WORD)
          && !contact
          && !text.hasAny(at, Role.NEGATION, Role.COURTESY)) {
        return false;
      }
    }
    return true;
  }

  /** {@code keine Nachrichten mehr}: right beside each other. */
  private boolean isNoMore() {
    for (int at = from; at + 2 < to; at++) {
      if (text.has(at, Role.NEGATION)
          && text.has(at + 1, Role.CONTACT_NOUN)
          && text.has(at + 2, Role.AGAIN)) {
        return true;
      }
    }
    return false;
  }

  /** {@code don't stop}. */
  private boolean isDeniedAlone(Role role) {
    for (int at = from + 1; at < to; at++) {
      boolean denied =
          text.has(at, role)
              && text.has(at - 1, Role.NEGATION)
              && !text.has(at - 1, role)
              && text.roles().get(at) != text.roles().get(at - 1);
      if (denied) {
        return true;
      }
    }
    return false;
  }

  /** {@code the end}. */
  private boolean isTheEnd() {
    for (int at = from + 1; at < to; at++) {
      if (text.has(at, Role.CEASE)
          && text.has(at - 1, Role.DETERMINER)
          && !text.has(at - 1, Role.CEASE)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAround() {
    int words = 0;
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.WORD)) {
        words++;
        if (!text.hasAny(at, AROUND)) {
          return false;
        }
      }
      if (text.token(at).is(Kind.NUMBER)) {
        return false;
      }
    }
    return words <= LONGEST_CLAUSE;
  }

  private boolean isImperative() {
    int at = from;
    while (at < to
        && text.hasAny(
            at, Role.COURTESY, Role.ADDRESSEE, Role.GREETING, Role.CURSE, Role.CONCLUSION)
        && !text.hasAny(at, Role.CONTACT_VERB, Role.NEGATION)) {
      at++;
    }
    if (text.has(at, Role.NO)
        && !text.has(at, Role.CONTACT_VERB)
        && at + 1 < to
        && text.hasAny(at + 1, Role.STARTER, Role.ADDRESSEE)) {
      at += 2;
    }
    return text.hasAny(
        at, Role.NEGATION, Role.CONTACT_VERB, Role.CEASE_WEAK, Role.CEASE, Role.ERASE);
  }

  /** {@code no more of them}, where messages were named before. */
  boolean isOnlyEnough() {
    boolean more = has(Role.CEASE_WEAK) || has(Role.AGAIN) && has(Role.NEGATION);
    return more && isAround() && !isDeniedAlone(Role.CEASE_WEAK) && !isTheEnd();
  }

  boolean isAll(Role role) {
    if (!has(role)) {
      return false;
    }
    for (int at = from; at < to; at++) {
      if (text.token(at).is(Kind.WORD)
          && !text.hasAny(
              at, role, Role.COURTESY, Role.CURSE, Role.ADDRESSEE, Role.INTENSIFIER, Role.NO)) {
        return false;
      }
    }
    return true;
  }
}
