package io.echolot.listener.mastodon;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.SourceTime;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A status, as far as it is of interest. Source: Mastodon documentation, "Status" entity.
 *
 * @param id opaque: mostly digits, but not on every server
 */
record Status(
    String id,
    @JsonProperty("created_at") String createdAt,
    String visibility,
    String language,
    String uri,
    String url,
    String content,
    Account account) {

  /** Of its HTML, of which a few thousand characters are kept. */
  private static final int MOST_HTML = 200_000;

  private static final int LONGEST_ID = 200;

  /** Who wrote it. */
  record Account(String acct) {}

  /** Whether a timeline can be followed by it. */
  boolean isWhole() {
    return id != null && !id.isBlank() && id.length() <= LONGEST_ID && content != null;
  }

  /** When it was written, by its own server; empty if that can't be. */
  Optional<Instant> at(Instant now) {
    return Finding.time(Optional.ofNullable(createdAt).flatMap(SourceTime::read), now);
  }

  /** Whether it is for everybody and has words. */
  boolean isMention() {
    return "public".equals(visibility) && !text().isBlank();
  }

  Finding finding(Instant publishedAt) {
    return new Finding(
        uri == null ? id : uri,
        url == null ? "" : url,
        account == null || account.acct() == null ? "" : account.acct(),
        language == null ? "" : language,
        text(),
        publishedAt);
  }

  /**
   * Its words. A quote's address, which stands in front for clients that know no quotes, isn't
   * among them.
   */
  private String text() {
    Document html = Jsoup.parse(content.substring(0, Math.min(content.length(), MOST_HTML)));
    html.select(".quote-inline").remove();
    return html.text();
  }
}
