package io.echolot.surveys.records.response.tag;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The form of a tag: a few words in lower case, so that {@code Rückruf} and {@code rückruf} are one
 * tag. It has no sign that separates tags in a cell or makes a formula of it.
 */
public final class TagForm {

  /** In UTF-16 code units. */
  public static final int LONGEST = 40;

  /** What is said to whoever gives another. */
  public static final String EXPECTED =
      "must be 1 to "
          + LONGEST
          + " letters, digits, spaces and . _ : / # & + ' ( ) ! ? % -,"
          + " beginning with a letter or digit";

  private static final Pattern FORM =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._:/#&+'’()!?%-]*");

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  private TagForm() {}

  /** The tag that is meant; empty if it is none. */
  public static Optional<String> of(String given) {
    if (given == null || given.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String tag =
        Normalizer.normalize(SPACES.matcher(given).replaceAll(" ").strip(), Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT);
    return Optional.of(tag).filter(t -> t.length() <= LONGEST && FORM.matcher(t).matches());
  }
}
