package io.echolot.surveys;

import java.util.List;

/** Texts as people write them, in scripts within and above the basic plane, for fixtures. */
public final class WorldTexts {

  /** Umlauts and an emoji above U+FFFF, which is a surrogate pair. */
  public static final String GERMAN = "Größe, Maß & Überraschung 😀";

  /** From right to left, with vowel marks. */
  public static final String ARABIC = "كَيْفَ كَانَتْ تَجْرِبَتُكَ؟";

  /** The first character of the second word is above U+FFFF, too. */
  public static final String JAPANESE = "ご意見 𠮷野家";

  public static final String CHINESE = "您有多大可能推荐我们？";

  /** One sign of seven code points, then a flag of two. */
  public static final String FAMILY = "👨‍👩‍👧‍👦 🇦🇹 ❤️";

  /** What only looks like escapes of JSON. */
  public static final String ESCAPES = "\\ud83d \\\\u0000 \\";

  public static final List<String> ALL =
      List.of(GERMAN, ARABIC, JAPANESE, CHINESE, FAMILY, ESCAPES);

  private WorldTexts() {}

  /** The text between the quotes of JSON. */
  public static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
