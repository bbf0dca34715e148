package io.echolot.listener.rss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.listener.source.Finding;
import io.echolot.listener.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry says, whose rules stand in its format. */
class EntriesTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final URI PLACE = URI.create("https://found.example/feeds/all.xml");

  static List<Arguments> cases() throws IOException {
    try (InputStream in = EntriesTest.class.getResourceAsStream("/rss/entries.json")) {
      JsonNode all = ContractsJson.mapper().readTree(in);
      return StreamSupport.stream(all.spliterator(), false)
          .map(one -> Arguments.of(one.path("why").asText(), one))
          .toList();
    }
  }

  private static Feed read(String document) throws SourceException {
    return Feed.read(document.getBytes(StandardCharsets.UTF_8), PLACE, NOW);
  }

  private static String document(JsonNode one) {
    String base = one.has("base") ? " xml:base='" + one.path("base").asText() + "'" : "";
    if (one.has("rss")) {
      return "<rss version='2.0' xmlns:c='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:d='http://purl.org/dc/elements/1.1/'"
          + base
          + "><channel><title>T</title><item>"
          + (one.path("rss").asText().contains("guid") ? "" : "<guid isPermaLink='false'>1</guid>")
          + one.path("rss").asText()
          + (one.path("rss").asText().contains("date")
              ? ""
              : "<pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>")
          + "</item></channel></rss>";
    }
    String atom = one.path("atom").asText();
    String lang = one.has("lang") ? " xml:lang='" + one.path("lang").asText() + "'" : "";
    return "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'"
        + base
        + "><id>f</id>"
        + one.path("feed").asText()
        + "<entry"
        + lang
        + "><id>1</id>"
        + atom
        + (atom.contains("updated") ? "" : "<updated>2026-11-20T10:00:00Z</updated>")
        + "</entry></feed>";
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void anEntryIsReadAsItsFormatMeansIt(String why, JsonNode one) throws SourceException {
    List<Finding> findings = read(document(one)).findings();

    assertThat(findings).as(why).hasSize(1);
    Finding found = findings.get(0);
    String at = one.path("at").asText("2026-11-20T10:00:00Z");
    assertThat(found.publishedAt()).isEqualTo(Instant.parse(at));
    assertThat(found.text()).isEqualTo(one.path("text").asText("Tent"));
    expect(one, "url", found.url());
    expect(one, "author", found.author());
    expect(one, "language", found.language());
  }

  private static void expect(JsonNode one, String field, String actual) {
    if (one.has(field)) {
      assertThat(actual).as(field).isEqualTo(one.path(field).asText());
    }
  }

  @Test
  void itemsOfRss1StandBesideTheirChannel() throws SourceException {
    Feed feed =
        read(
            "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                + " xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'>"
                + "<channel r:about='c'><title>T</title><d:language>de</d:language></channel>"
                + "<item r:about='https://a.example/1'><title>Zelt</title>"
                + "<link>https://a.example/1?rss</link><d:date>2026-11-20</d:date></item></r:RDF>");

    assertThat(feed.findings())
        .containsExactly(
            new Finding(
                "https://a.example/1",
                "https://a.example/1?rss",
                "",
                "de",
                "Zelt",
                Instant.parse("2026-11-20T00:00:00Z")));
  }

  @Test
  void whatIsWellFormedButNoFeedIsRefused() {
    assertThatThrownBy(() -> read("<html><item/></html>")).isInstanceOf(SourceException.class);
  }
}
