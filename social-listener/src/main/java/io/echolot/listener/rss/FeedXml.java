package io.echolot.listener.rss;

import io.echolot.listener.source.SourceTime;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jsoup.parser.Tag;

/** What feeds of all kinds have in common as XML documents. */
final class FeedXml {

  static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
  static final Namespace DC = Namespace.getNamespace("http://purl.org/dc/elements/1.1/");

  private FeedXml() {}

  /** The element's own children of that name; of the same namespace as the element. */
  static Stream<Element> children(Element element, String name) {
    return children(element, name, element.getNamespace());
  }

  static Stream<Element> children(Element element, String name, Namespace namespace) {
    return element.getChildren(name, namespace).stream();
  }

  /** The first of the elements that has a text, without white space around it; else empty. */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  static String first(Stream<Element>... elements) {
    return Arrays.stream(elements)
        .flatMap(all -> all)
        .map(element -> element.getValue().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The first of the elements that holds a time which can be read. */
  @SafeVarargs
  @SuppressWarnings("varargs") // they are only read
  static Optional<Instant> time(Stream<Element>... elements) {
    return Arrays.stream(elements)
        .flatMap(all -> all)
        .flatMap(element -> SourceTime.read(element.getValue()).stream())
        .findFirst();
  }

  /** The {@code xml:lang} in whose scope the element is; empty if there is none. */
  static String language(Element element) {
    for (Element at = element; at != null; at = at.getParentElement()) {
      String language = at.getAttributeValue("lang", Namespace.XML_NAMESPACE);
      if (language != null) {
        return language.strip();
      }
    }
    return "";
  }

  /**
   * What a reference in the element leads to: by the {@code xml:base} around it (W3C XML Base), or
   * from where the document was found (RFC 3986, 5.1).
   *
   * @return absolute; empty if it can't be made so
   */
  static String resolved(Element element, URI place, String reference) {
    Deque<String> bases = new ArrayDeque<>();
    for (Element at = element; at != null; at = at.getParentElement()) {
      String base = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
      if (base != null) {
        bases.push(base.strip());
      }
    }
    String base = place.toString();
    for (String inner : bases) {
      base = absolute(base, inner);
    }
    return reference.isEmpty() ? "" : absolute(base, reference);
  }

  private static String absolute(String base, String reference) {
    return new org.jsoup.nodes.Element(Tag.valueOf("a"), base)
        .attr("href", reference)
        .absUrl("href");
  }
}
