package io.echolot.dialogue.voice;

import java.util.ArrayList;
import java.util.List;

/** Puts what is said into as few messages as a provider takes. */
public final class MessageParts {

  private static final String BETWEEN = "\n\n";

  private MessageParts() {}

  /**
   * The messages, none of them empty or too long, in order; none if nothing is said.
   *
   * @param longest how many UTF-16 code units one may have
   */
  public static List<String> of(List<String> lines, int longest) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String line : lines) {
      for (String piece : pieces(line, longest)) {
        boolean fits = part.length() + BETWEEN.length() + piece.length() <= longest;
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

  private static List<String> pieces(String line, int longest) {
    List<String> pieces = new ArrayList<>();
    String rest = line.strip();
    while (rest.length() > longest) {
      int end = end(rest, longest);
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      pieces.add(rest);
    }
    return pieces;
  }

  /** Behind the last line, else the last word, that fits; else within one, on a character. */
  private static int end(String text, int longest) {
    int line = text.lastIndexOf('\n', longest - 1);
    int word = text.lastIndexOf(' ', longest - 1);
    int best = line > longest / 2 ? line : word;
    if (best > 0) {
      return best;
    }
    return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
  }
}
