package io.echolot.listener.source;

import io.echolot.contracts.Instants;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was found.
 *
 * @param nativeId the source's own id of it
 * @param url where it can be read; empty if unknown
 * @param author the public name of who said it; empty if unknown
 * @param language BCP 47 tag; empty if unknown
 * @param text plain text; not blank
 * @param publishedAt when it was said
 */
public record Finding(
    String nativeId, String url, String author, String language, String text, Instant publishedAt) {

  /** As long as the gateway takes it; a batch of them is below its limit for a body. */
  private static final int LONGEST_ID = 1_000;

  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 4_000;

  public Finding {
    url = url.length() > LONGEST_URL ? "" : url;
    author = cut(author, LONGEST_NAME);
    language = language.length() > LONGEST_NAME ? "" : language;
    text = cut(text, LONGEST_TEXT);
  }

  /** Never between the halves of a surrogate pair. */
  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }

  /** Whether it can be told from others, by an id of a bounded length. */
  public boolean isNamed() {
    return !nativeId.isEmpty() && nativeId.length() <= LONGEST_ID;
  }

  /**
   * When something was said, by what its source claims; empty if it claims nothing that can be. It
   * is never now for want of a date: something old would count as said today.
   */
  public static Optional<Instant> time(Optional<Instant> claimed, Instant now) {
    return claimed
        .filter(at -> Instants.canHaveHappened(at, now))
        .map(at -> at.isAfter(now) ? now : at);
  }
}
