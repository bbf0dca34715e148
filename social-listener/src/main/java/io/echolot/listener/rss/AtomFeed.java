package io.echolot.listener.rss;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;

/** Atom 1.0 (RFC 4287) and its forerunner 0.3. */
final class AtomFeed {

  private static final Set<String> ALTERNATE =
      Set.of("alternate", "http://www.iana.org/assignments/relation/alternate");

  private AtomFeed() {}

  static Stream<FeedEntry> entries(Element feed, URI place) {
    return FeedXml.children(feed, "entry").map(entry -> entry(feed, entry, place));
  }

  private static FeedEntry entry(Element feed, Element entry, URI place) {
    Optional<Element> link =
        FeedXml.children(entry, "link")
            .filter(one -> one.getAttributeValue("href") != null)
            .filter(one -> ALTERNATE.contains(one.getAttributeValue("rel", "alternate")))
            .findFirst();
    String written = link.map(one -> one.getAttributeValue("href").strip()).orElse("");
    String id = FeedXml.first(FeedXml.children(entry, "id"));
    return new FeedEntry(
        id.isEmpty() ? written : id,
        link.map(one -> FeedXml.resolved(one, place, written)).orElse(""),
        FeedXml.first(
            authors(entry),
            FeedXml.children(entry, "source").flatMap(AtomFeed::authors),
            authors(feed)),
        FeedXml.language(entry),
        text(FeedXml.children(entry, "title")),
        text(Stream.concat(FeedXml.children(entry, "content"), FeedXml.children(entry, "summary"))),
        FeedXml.time(
            FeedXml.children(entry, "published"),
            FeedXml.children(entry, "issued"),
            FeedXml.children(entry, "updated"),
            FeedXml.children(entry, "modified"),
            FeedXml.children(entry, "date", FeedXml.DC)));
  }

  private static Stream<Element> authors(Element element) {
    return FeedXml.children(element, "author").flatMap(author -> FeedXml.children(author, "name"));
  }

  private static String text(Stream<Element> elements) {
    return elements.map(FeedText::ofAtom).filter(text -> !text.isBlank()).findFirst().orElse("");
  }
}
