package io.echolot.dialogue.token;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts as they are compared: without regard to case, accents and width. So people may write {@code
 * Stopp!}, {@code ARRÊT} or {@code fünf} as their phone makes it.
 */
public final class CaseFolding {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

  private CaseFolding() {}

  /** Lower case without accents; length and spacing may differ from the original. */
  public static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace("ß", "ss");
  }

  /**
   * As {@link #plain}, but with German umlauts as two letters, however they were written: without
   * them {@code würde} would be {@code wurde}.
   */
  public static String spelled(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain(composed.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"));
  }

  /** Only the letters and digits of {@link #plain}: {@code "Opt-Out!"} becomes {@code "optout"}. */
  public static String bare(String text) {
    return NEITHER_LETTER_NOR_DIGIT.matcher(plain(text)).replaceAll("");
  }
}
