package io.echolot.listener.rss;

import io.echolot.listener.source.Finding;
import io.echolot.listener.source.SourceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/**
 * What an RSS or Atom document holds.
 *
 * @param findings oldest first; entries that say nothing or can't be told apart are left out
 * @param undated how many entries are left out for want of a date that can be
 */
record Feed(List<Finding> findings, int undated) {

  private static final String DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  /** A feed has five levels, and what an entry holds of XHTML some more. */
  private static final int DEEPEST = 100;

  /**
   * Reads it.
   *
   * @param place where it was found, by which its links are resolved
   * @param now no entry is later
   */
  static Feed read(byte[] document, URI place, Instant now) throws SourceException {
    try {
      Element root = builder().build(new ByteArrayInputStream(document)).getRootElement();
      return of(entries(root, place).filter(FeedEntry::isFinding).toList(), now);
    } catch (JDOMException | IOException | RuntimeException e) {
      throw new SourceException("Its document is no RSS or Atom feed.");
    }
  }

  private static Feed of(List<FeedEntry> entries, Instant now) {
    List<Finding> findings = new ArrayList<>();
    for (FeedEntry entry : entries) {
      Optional<Instant> at = Finding.time(entry.at(), now);
      at.map(entry::finding).ifPresent(findings::add);
    }
    findings.sort(Comparator.comparing(Finding::publishedAt));
    return new Feed(List.copyOf(findings), entries.size() - findings.size());
  }

  private static Stream<FeedEntry> entries(Element root, URI place) {
    return switch (root.getName()) {
      case "feed" -> AtomFeed.entries(root, place);
      case "rss", "RDF" -> RssFeed.entries(root, place);
      default -> throw new IllegalArgumentException(root.getName());
    };
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
}
