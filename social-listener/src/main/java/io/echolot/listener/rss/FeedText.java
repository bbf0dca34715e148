package io.echolot.listener.rss;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jsoup.Jsoup;
import org.jsoup.parser.Tag;

/** Words of a feed's element, without its markup. */
final class FeedText {

  /** Of an entry's HTML, of which a few thousand characters are kept. */
  private static final int MOST = 200_000;

  private static final Pattern OPENING = Pattern.compile("<(?:(!--)|/?([A-Za-z][A-Za-z0-9]*))?");

  private FeedText() {}

  /** Of an Atom text construct or content (RFC 4287, 3.1 and 4.1.3): its type says what it is. */
  static String ofAtom(Element element) {
    String type = element.getAttributeValue("type", "text").strip().toLowerCase(Locale.ROOT);
    if (element.getAttributeValue("src") != null) {
      return "";
    }
    return switch (type) {
      case "html", "text/html" -> ofHtml(element.getValue());
      case "xhtml", "application/xhtml+xml" -> ofHtml(inner(element));
      case "text" -> plain(element.getValue());
      // Of other media types only text is for people; the rest is Base64 or XML of some kind.
      default -> type.startsWith("text/") ? plain(element.getValue()) : "";
    };
  }

  /**
   * Of an RSS element, which may be text or HTML and doesn't say which: what is named like HTML's
   * elements is markup, and other words in angle brackets are words.
   */
  static String ofRss(Element element) {
    if (!element.getChildren().isEmpty()) {
      return ofHtml(inner(element));
    }
    return ofHtml(OPENING.matcher(cut(element.getValue())).replaceAll(FeedText::kept));
  }

  private static String kept(MatchResult opening) {
    boolean isMarkup =
        opening.group(1) != null
            || opening.group(2) != null
                && Tag.isKnownTag(opening.group(2).toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(
        isMarkup ? opening.group() : "&lt;" + opening.group().substring(1));
  }

  private static String ofHtml(String html) {
    return Jsoup.parse(cut(html)).text();
  }

  private static String plain(String text) {
    return cut(text).replaceAll("\\s+", " ").strip();
  }

  private static String inner(Element element) {
    return new XMLOutputter(Format.getRawFormat()).outputString(element.getContent());
  }

  private static String cut(String text) {
    return text.length() > MOST ? text.substring(0, MOST) : text;
  }
}
