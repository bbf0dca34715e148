package io.echolot.listener.rss;

import java.net.URI;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** RSS 2.0 and its forerunners, RSS 1.0 among them, whose items stand beside their channel. */
final class RssFeed {

  private static final Namespace CONTENT =
      Namespace.getNamespace("http://purl.org/rss/1.0/modules/content/");
  private static final Namespace TERMS = Namespace.getNamespace("http://purl.org/dc/terms/");
  private static final Namespace RDF =
      Namespace.getNamespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#");

  private RssFeed() {}

  static Stream<FeedEntry> entries(Element root, URI place) {
    String language =
        channels(root)
            .map(
                channel ->
                    FeedXml.first(
                        FeedXml.children(channel, "language"),
                        FeedXml.children(channel, "language", FeedXml.DC)))
            .findFirst()
            .orElse("");
    return Stream.concat(Stream.of(root), channels(root))
        .flatMap(parent -> parent.getChildren().stream())
        .filter(item -> item.getName().equals("item"))
        .map(item -> entry(item, language, place));
  }

  private static Stream<Element> channels(Element root) {
    return root.getChildren().stream().filter(child -> child.getName().equals("channel"));
  }

  private static FeedEntry entry(Element item, String language, URI place) {
    String guid = FeedXml.first(FeedXml.children(item, "guid"));
    String about = item.getAttributeValue("about", RDF, "").strip();
    String link = link(item);
    String id = Stream.of(guid, about, link).filter(one -> !one.isEmpty()).findFirst().orElse("");
    String own = FeedXml.language(item);
    return new FeedEntry(
        id,
        FeedXml.resolved(item, place, link),
        FeedXml.first(
            FeedXml.children(item, "author"), FeedXml.children(item, "creator", FeedXml.DC)),
        own.isEmpty() ? language : own,
        text(FeedXml.children(item, "title")),
        text(
            Stream.concat(
                FeedXml.children(item, "encoded", CONTENT), FeedXml.children(item, "description"))),
        FeedXml.time(
            FeedXml.children(item, "pubDate"),
            FeedXml.children(item, "date", FeedXml.DC),
            FeedXml.children(item, "issued", TERMS),
            FeedXml.children(item, "published", FeedXml.ATOM),
            FeedXml.children(item, "updated", FeedXml.ATOM)));
  }

  /** As it is written; without one, a guid that says nothing else leads to the item. */
  private static String link(Element item) {
    return FeedXml.first(
        FeedXml.children(item, "link"),
        FeedXml.children(item, "guid")
            .filter(guid -> !"false".equals(guid.getAttributeValue("isPermaLink")))
            .filter(guid -> guid.getValue().strip().matches("(?i)https?://.*")));
  }

  private static String text(Stream<Element> elements) {
    return elements.map(FeedText::ofRss).filter(text -> !text.isBlank()).findFirst().orElse("");
  }
}
