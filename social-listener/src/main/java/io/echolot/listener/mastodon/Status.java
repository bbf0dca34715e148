package io.echolot.listener.mastodon;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.echolot.listener.source.Finding;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;

/** A status, as far as it is of interest. Source: Mastodon documentation, "Status" entity. */
record Status(
    String id,
    @JsonProperty("created_at") Instant createdAt,
    String visibility,
    String language,
    String uri,
    String url,
    String content,
    Account account) {

  /** Of its HTML, of which a few thousand characters are kept. */
  private static final int MOST_HTML = 200_000;

  /** Who wrote it. */
  record Account(String acct) {}

  boolean isWhole() {
    return id != null && id.matches("[0-9]{1,40}") && createdAt != null && content != null;
  }

  /** Empty for what isn't public or has no words. */
  Optional<Finding> finding(Instant now) {
    String text = Jsoup.parse(content.substring(0, Math.min(content.length(), MOST_HTML))).text();
    if (!"public".equals(visibility) || text.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
            new Finding(
                uri == null ? id : uri,
                url == null ? "" : url,
                account == null || account.acct() == null ? "" : account.acct(),
                language == null ? "" : language,
                text,
                Finding.time(Optional.of(createdAt), now)))
        .filter(Finding::isNamed);
  }
}
