package io.echolot.listener.source;

import java.time.Instant;

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

  private static final int LONGEST_TEXT = 4_000;

  public Finding {
    text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }
}
