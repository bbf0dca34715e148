package io.echolot.listener.rss;

import io.echolot.listener.source.Finding;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of whatever kind of feed; each of its texts may be empty.
 *
 * @param id by which it is told from others
 * @param link where it can be read
 * @param author who wrote it
 * @param language BCP 47 tag
 * @param title without markup
 * @param body without markup: all of it if the feed has that, else its teaser
 * @param at when it was published; empty if that can't be read
 */
record FeedEntry(
    String id,
    String link,
    String author,
    String language,
    String title,
    String body,
    Optional<Instant> at) {

  /** Whether there are words, and it can be told apart. */
  boolean isFinding() {
    return !words().isEmpty() && finding(Instant.EPOCH).isNamed();
  }

  Finding finding(Instant publishedAt) {
    return new Finding(id, link, author, language, words(), publishedAt);
  }

  private String words() {
    return Stream.of(title, body)
        .filter(part -> !part.isBlank())
        .distinct()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}
