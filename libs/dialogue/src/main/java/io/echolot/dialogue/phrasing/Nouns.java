package io.echolot.dialogue.phrasing;

import io.echolot.dialogue.token.Token;
import java.util.regex.Pattern;

/** What the ending of a noun says of its number. A word that is no noun may end so, too. */
public final class Nouns {

  private static final Pattern ENGLISH_PLURAL =
      Pattern.compile(".*[^su]s|.*(people|children|men|women|staff|ppl)");

  /** German suffixes of singular nouns that can't be a plural. */
  private static final Pattern GERMAN_SINGULAR =
      Pattern.compile(
          ".{2,}(ung|heit|keit|schaft|tat|ion|ik|ur|anz|enz|tion|tum|ismus|service|preis|zeit|kuche|essen)");

  private Nouns() {}

  public static boolean isEnglishPlural(Token word) {
    return ENGLISH_PLURAL.matcher(word.text()).matches();
  }

  public static boolean isGermanSingular(Token word) {
    return GERMAN_SINGULAR.matcher(word.text()).matches();
  }
}
