package io.echolot.listener.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.echolot.listener.source.Finding;
import io.echolot.listener.source.SourceException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a feed may do to its reader: nothing. */
class FeedTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static final URI PLACE = URI.create("https://a.example/feed.xml");
  private static final String DATE = "<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>";

  private static String rss(String item) {
    return "<rss version=\"2.0\"><channel><title>T</title><link>https://a.example</link>"
        + "<description>D</description>"
        + item
        + "</channel></rss>";
  }

  private static List<Finding> read(String document) throws SourceException {
    return feed(document).findings();
  }

  private static Feed feed(String document) throws SourceException {
    return Feed.read(document.getBytes(StandardCharsets.UTF_8), PLACE, NOW);
  }

  static List<String> hostile() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    return List.of(
        laughs + "]>" + rss("<item><title>&l29;</title><guid>1</guid></item>"),
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + rss("<item><title>&x;</title><guid>1</guid></item>"),
        "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:1/x.dtd\">" + rss(""),
        rss("<item><guid>1</guid><description>" + deep + "</description></item>"),
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><id>1</id><content type=\"xhtml\">"
            + deep
            + "</content></entry></feed>",
        deep,
        "<rss",
        "\u0000\u0001",
        "{}",
        "");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(10)
  void whatIsNoFeedIsRefusedQuickly(String document) {
    assertThatThrownBy(() -> read(document)).isInstanceOf(SourceException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'Fri, 20 Nov 2036 10:00:00 GMT'",
    "'Fri, 20 Nov 0001 10:00:00 GMT'",
    "-999999999-01-01T00:00:00Z",
    "+999999999-01-01T00:00:00Z",
    "yesterday",
    "''",
  })
  void whatHasNoDateThatCanBeIsLeftOutAndCounted(String date) throws SourceException {
    Feed feed =
        feed(
            rss(
                "<item><title>Tent</title><guid>1</guid><pubDate>"
                    + date
                    + "</pubDate></item><item><title>Pegs</title><guid>2</guid>"
                    + DATE
                    + "</item>"));

    assertThat(feed.findings()).extracting(Finding::nativeId).containsExactly("2");
    assertThat(feed.undated()).isEqualTo(1);
  }

  @Test
  void aClockThatIsAheadIsSetBack() throws SourceException {
    String item =
        "<item><title>T</title><guid>1</guid><pubDate>Tue, 24 Nov 2026 23:00:00 GMT</pubDate></item>";

    assertThat(read(rss(item))).extracting(Finding::publishedAt).containsExactly(NOW);
  }

  /** Other readers give such documents up as a whole: {@code findings/atom-whole-feed-lost.sh}. */
  @Test
  void ofAValidDocumentNoEntryIsLost() throws SourceException {
    String feed =
        "<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\"><a:title>T</a:title><a:id>f</a:id>"
            + entry("1", "2016-12-30T10:00:00Z")
            // RFC 3339: that minute had 61 seconds.
            + entry("2", "2016-12-31T23:59:60Z")
            + entry("3", "2017-01-02T00:00:00Z")
            + "</a:feed>";

    assertThat(read(feed))
        .extracting(Finding::text, finding -> finding.publishedAt().toString())
        .containsExactly(
            tuple("Tent 1", "2016-12-30T10:00:00Z"),
            tuple("Tent 2", "2017-01-01T00:00:00Z"),
            tuple("Tent 3", "2017-01-02T00:00:00Z"));
  }

  private static String entry(String id, String at) {
    return "<a:entry><a:title>Tent %s</a:title><a:id>%s</a:id><a:updated>%s</a:updated></a:entry>"
        .formatted(id, id, at);
  }

  @Test
  @Timeout(10)
  void whatIsTooLongIsCutOrLeftOut() throws SourceException {
    String many = "x".repeat(100_000);
    String bold = "&lt;b&gt;".repeat(50_000);
    List<Finding> findings =
        read(
            rss(
                "<item><title>"
                    + many
                    + "</title><guid>1</guid><link>https://a.example/"
                    + many
                    + "</link>"
                    + DATE
                    + "</item><item><title>Named too long</title><guid>"
                    + many
                    + "</guid>"
                    + DATE
                    + "</item><item><title>Deep</title><guid>3</guid><description>"
                    + bold
                    + "</description>"
                    + DATE
                    + "</item>"));

    assertThat(findings).extracting(Finding::nativeId).containsExactly("1", "3");
    assertThat(findings.get(0).text()).hasSize(4_000);
    assertThat(findings.get(0).url()).isEmpty();
  }
}
