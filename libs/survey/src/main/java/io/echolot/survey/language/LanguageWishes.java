package io.echolot.survey.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The languages that a browser asks for (RFC 9110, section 12.5.4). */
public final class LanguageWishes {

  /** Whoever asks for more asks for none of them in earnest. */
  private static final int MOST = 50;

  private LanguageWishes() {}

  private record Wish(String tag, double quality) {

    static Wish of(String part) {
      String[] pieces = part.split(";");
      double quality =
          Stream.of(pieces)
              .skip(1)
              .map(String::strip)
              .filter(piece -> piece.matches("[qQ]\\s*=\\s*[01](\\.[0-9]{0,3})?"))
              .map(piece -> piece.replaceAll("[^0-9.]", ""))
              .mapToDouble(Double::parseDouble)
              .findFirst()
              .orElse(1);
      return new Wish(pieces.length == 0 ? "" : pieces[0].strip(), quality);
    }
  }

  /**
   * Tags by their quality, of equal ones the first first; without those that aren't wanted.
   *
   * @param header {@code Accept-Language}, e.g. {@code de-AT, de;q=0.9, *;q=0.1}; may be anything
   */
  public static List<String> of(String header) {
    return Arrays.stream(header.split(","))
        .limit(MOST)
        .map(Wish::of)
        .filter(wish -> !wish.tag.isEmpty() && wish.quality > 0)
        .sorted(Comparator.comparingDouble(Wish::quality).reversed())
        .map(Wish::tag)
        .toList();
  }
}
