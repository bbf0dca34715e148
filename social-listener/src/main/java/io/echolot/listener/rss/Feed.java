package io.echolot.listener.rss;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
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
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;

/** Reads RSS 2.0, RSS 1.0 and Atom 1.0 (RFC 4287) documents. */
final class Feed {

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** A feed has five levels, and what an entry holds of XHTML some more. */
  private static final int DEEPEST = 100;

  /** Of an entry's HTML, of which a few thousand characters are kept. */
  private static final int MOST_HTML = 200_000;

  private Feed() {}

  /**
   * The entries, oldest first; those that say nothing or can't be told apart are left out.
   *
   * @param now the time of entries that have none
   */
  static List<Finding> read(byte[] document, Instant now) throws SourceException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
      SyndFeed feed = new SyndFeedImpl(new WireFeedInput().build(builder().build(reader)));
      List<Finding> findings = new ArrayList<>();
      for (SyndEntry entry : feed.getEntries()) {
        finding(entry, text(feed.getLanguage()), now).ifPresent(findings::add);
      }
      findings.sort((a, b) -> a.publishedAt().compareTo(b.publishedAt()));
      return findings;
    } catch (FeedException | JDOMException | IOException | RuntimeException e) {
      throw new SourceException("Its document is no RSS or Atom feed.");
    }
  }

  /** Without entities, from elsewhere (XXE) or multiplied, and not nested without end. */
  private static SAXBuilder builder() {
    SAXBuilder builder = new SAXBuilder();
    builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
    builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    builder.setProperty(DEPTH, String.valueOf(DEEPEST));
    builder.setExpandEntities(false);
    return builder;
  }

  private static Optional<Finding> finding(SyndEntry entry, String language, Instant now) {
    String id = text(entry.getUri()).isEmpty() ? text(entry.getLink()) : text(entry.getUri());
    String words = words(entry);
    if (words.isBlank()) {
      return Optional.empty();
    }
    Finding finding =
        new Finding(
            id, text(entry.getLink()), text(entry.getAuthor()), language, words, at(entry, now));
    return Optional.of(finding).filter(Finding::isNamed);
  }

  private static String words(SyndEntry entry) {
    String body =
        Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
            .map(SyndContent::getValue)
            .map(Feed::plain)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("");
    String title = plain(entry.getTitle());
    return Stream.of(title, body)
        .filter(part -> !part.isBlank())
        .distinct()
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }

  private static String plain(String html) {
    String text = text(html);
    return Jsoup.parse(text.substring(0, Math.min(text.length(), MOST_HTML))).text();
  }

  private static Instant at(SyndEntry entry, Instant now) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return Finding.time(Optional.ofNullable(date).map(Date::toInstant), now);
  }

  private static String text(String maybe) {
    return maybe == null ? "" : maybe.strip();
  }
}
