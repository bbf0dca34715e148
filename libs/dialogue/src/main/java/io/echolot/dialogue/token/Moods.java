package io.echolot.dialogue.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What smileys say: from -2 (very bad) to 2 (very good); 0 may be either. */
final class Moods {

  private static final Map<Integer, Integer> EMOJI = new HashMap<>();

  static {
    put(2, "😍🥰🤩😘💯🎉🥳🏆🔥💖💕💗🙌❤♥🧡💛💚💙💜🖤🤍💪");
    put(1, "😀😃😄😁😆😊🙂😇☺😎😋🤗😌😉😺😸👍👏👌🤝✅✔🙏✨🌞☀🥂🍀😏🌈💐🌹🌸🎊🤟🤙👊✌🫶😻🥹");
    put(0, "😴😂🤣😅🤔🤷😐😑🙃😬😶🤨😭😳🤪😜😝🤫🤭🫠🤡😮😲🥲🫤👀🤞");
    put(-1, "😕🙁☹😟😔😞😢😥😓😩😫😒🙄😣😖😪👎😤😰😨😧😦😱🥺💔🥱❌🤦😿🤕🤒😵🐌🫥");
    put(-2, "😡😠🤬🤮🤢💩🖕👿😾🤯☠💀🚫");
  }

  private static final Pattern TYPED =
      Pattern.compile(
          "(?:>?[:;=xX]['’]?[-o^]?(?:\\)+|\\(+|D+|P+|p|/+|\\\\|\\||\\*|\\]|\\[|[oO3](?![\\p{L}\\p{N}]))"
              + "|:-?[sS](?!\\p{L})|<3+(?![\\p{N}])|</3|\\^_?\\^|[xX]D+(?!\\p{L})|D:(?!\\p{L})|-_+-|;_;|:'\\()");

  private static final Pattern GOOD =
      Pattern.compile("[>]?[:;=xX]['’]?[-o^]?[)D*\\]pP3].*|<3+|\\^_?\\^|[xX]D+");

  private Moods() {}

  private static void put(int mood, String emoji) {
    emoji.codePoints().forEach(c -> EMOJI.put(c, mood));
  }

  static boolean isMood(int c) {
    return EMOJI.containsKey(c);
  }

  static int of(int c) {
    return EMOJI.get(c);
  }

  /** Where a smiley of punctuation that starts at {@code at} ends; {@code at} if none does. */
  static int typed(String message, int at) {
    if (at > 0 && Character.isLetter(message.charAt(at - 1))) {
      return at;
    }
    Matcher matcher = TYPED.matcher(message).region(at, message.length());
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  static int ofTyped(String face) {
    if (face.equals("</3")) {
      return -2;
    }
    if (face.startsWith(";") && face.endsWith(")") || face.toLowerCase(Locale.ROOT).endsWith("p")) {
      return 0;
    }
    return GOOD.matcher(face).matches() ? 1 : -1;
  }
}
