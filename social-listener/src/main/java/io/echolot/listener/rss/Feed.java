package io.echolot.listener.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/** Reads RSS 2.0, RSS 1.0 and Atom 1.0 (RFC 4287) documents. */
final class Feed {

  private Feed() {}

  /**
   * The entries, oldest first; those that say nothing or can't be told apart are left out.
   *
   * @param now the time of entries that have none
   */
  static List<Finding> read(byte[] document, Instant now) throws SourceException {
    SyndFeedInput input = new SyndFeedInput();
    // No entities from elsewhere (XXE).
    input.setAllowDoctypes(false);
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
      SyndFeed feed = input.build(reader);
      List<Finding> findings = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        finding(entry, text(feed.getLanguage()), now).ifPresent(findings::add);
      }
      findings.sort((a, b) -> a.publishedAt().compareTo(b.publishedAt()));
      return findings;
    } catch (FeedException | IOException | IllegalArgumentException e) {
      throw new SourceException("Its document is no RSS or Atom feed.");
    }
  }

  private static Optional<Finding> finding(SyndEntry entry, String language, Instant now) {
    String id = text(entry.getUri()).isEmpty() ? text(entry.getLink()) : text(entry.getUri());
    String words = words(entry);
    return id.isEmpty() || words.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                id,
                text(entry.getLink()),
                text(entry.getAuthor()),
                language,
                words,
                at(entry, now)));
  }

  private static String words(SyndEntry entry) {
    String body =
        Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
            .map(SyndContent::getValue)
            .map(html -> Jsoup.parse(text(html)).text())
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    String title = Jsoup.parse(text(entry.getTitle())).text();
    return Stream.of(title, body)
        .filter(part -> !part.isBlank())
        .distinct()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private static Instant at(SyndEntry entry, Instant now) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    Instant at = date == null ? now : date.toInstant();
    return at.isAfter(now) ? now : at;
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe.strip();
  }
}
