package io.echolot.dialogue.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts what is said into as few messages as the provider takes. Twilio refuses a body of more than
 * 1,600 characters (error 21617).
 */
public final class SmsParts {

  /** In UTF-16 code units, which are at least as many as characters. */
  public static final int LONGEST = 1_600;

  private static final String BETWEEN = "\n\n";

  private SmsParts() {}

  /** The messages, none of them empty or too long, in order; none if nothing is said. */
  public static List<String> of(List<String> lines) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : lines) {
      for (String piece : pieces(line)) {
        boolean fits = part.length() + BETWEEN.length() + piece.length() <= LONGEST;
        if (!part.isEmpty() && !fits) {
          parts.add(part.toString());
          part.setLength(0);
        }
        part.append(part.isEmpty() ? "" : BETWEEN).append(piece);
      }
    }
    if (!part.isEmpty()) {
      parts.add(part.toString());
    }
    return List.copyOf(parts);
  }

  private static List<String> pieces(String line) {
    List<String> pieces = new ArrayList<>();
    String rest = line.strip();
    while (rest.length() > LONGEST) {
      int end = end(rest);
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  /** Behind the last line, else the last word, that fits; else within one, on a character. */
  private static int end(String text) {
    int line = text.lastIndexOf('\n', LONGEST - 1);
    int word = text.lastIndexOf(' ', LONGEST - 1);
    int best = line > LONGEST / 2 ? line : word;
    if (best > 0) {
      return best;
    }
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }
}
