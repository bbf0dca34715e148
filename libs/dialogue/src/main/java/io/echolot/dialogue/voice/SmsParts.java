package io.echolot.dialogue.voice;

import java.util.List;

/**
 * Puts what is said into as few messages as the provider takes. Twilio refuses a body of more than
 * 1,600 characters (error 21617).
 */
public final class SmsParts {

  /** In UTF-16 code units, which are at least as many as characters. */
  public static final int LONGEST = 1_600;

  private SmsParts() {}

  /** The messages, none of them empty or too long, in order; none if nothing is said. */
  public static List<String> of(List<String> lines) {
    return MessageParts.of(lines, LONGEST);
  }
}
