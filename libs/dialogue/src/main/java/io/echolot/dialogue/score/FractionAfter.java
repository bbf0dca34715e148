package io.echolot.dialogue.score;

import io.echolot.dialogue.lexicon.Role;
import io.echolot.dialogue.phrasing.Phrasing;
import io.echolot.dialogue.token.Token;
import io.echolot.dialogue.token.Token.Kind;
import java.util.Set;

/**
 * Whether what follows a number makes a fraction of it: {@code 8.5}, {@code 9½}, {@code nine and a
 * half}.
 *
 * @param text the message
 * @param lead the number
 * @param at behind it
 * @param highest the scale's end
 */
record FractionAfter(Phrasing text, int lead, int at, int highest) {

  private static final String DECIMAL = ".,·٫٬'’،．，";

  boolean isOne() {
    if (at >= text.tokens().size()) {
      return false;
    }
    Token next = text.token(at);
    boolean vulgar =
        next.is(Kind.SYMBOL)
            && Character.getType(next.text().codePointAt(0)) == Character.OTHER_NUMBER;
    boolean ten = highest == 10 && text.token(lead).text().equals("1");
    boolean said =
        Set.of("point", "punkt").contains(next.text())
            && at + 1 < text.to()
            && text.number(at + 1).isPresent()
            && !text.startsLine(at + 1);
    return vulgar || said || isDecimal() && (ten || !isNought(at + 1)) || isHalf();
  }

  private boolean isDecimal() {
    return at + 1 < text.tokens().size()
        && text.token(at).isSymbolOf(DECIMAL)
        && text.token(at).isAttached()
        && text.token(at + 1).is(Kind.NUMBER)
        && text.token(at + 1).isAttached();
  }

  private boolean isNought(int index) {
    return text.token(index).text().equals("0");
  }

  /** {@code 9.0} is nine: where it ends. */
  int afterNoughts() {
    boolean ten = highest == 10 && text.token(lead).text().equals("1");
    return isDecimal() && isNought(at + 1) && !ten ? at + 2 : at;
  }

  private boolean isHalf() {
    for (int i = at; i < Math.min(at + 3, text.tokens().size()); i++) {
      if (!text.token(i).is(Kind.WORD)) {
        return false;
      }
      if (text.has(i, Role.HALF)) {
        return true;
      }
    }
    return false;
  }
}
