package io.echolot.listener.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.echolot.listener.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static List<Status> page(String... statuses) throws SourceException {
    return MastodonReader.statuses(
        ("[" + String.join(",", statuses) + "]").getBytes(StandardCharsets.UTF_8));
  }

  private static String status(String id, String at, String html) {
    return "{\"id\":%s,\"created_at\":%s,\"visibility\":\"public\",\"content\":\"%s\"}"
        .formatted(id, at, html);
  }

  @Test
  void oneThatCannotBeReadDoesntHoldUpTheOthers() throws SourceException {
    List<Status> read =
        page(
            status("\"9aF-x\"", "\"2026-11-20T10:00:00.123456Z\"", "Zelt 🏕"),
            status("7", "\"2026-11-20t10:00:00z\"", "Numbers are ids, too"),
            status("null", "\"2026-11-20T10:00:00Z\"", "No id"),
            "{\"id\":{\"a\":1}}",
            "null",
            "3");

    assertThat(read).extracting(Status::id).containsExactly("9aF-x", "7");
    assertThat(read)
        .extracting(status -> status.at(NOW).orElseThrow().toString())
        .containsExactly("2026-11-20T10:00:00.123456Z", "2026-11-20T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "\"x\"", "[{}]", "[null]", "<html>", ""})
  void whatIsNoTimelineIsRefused(String body) {
    assertThatThrownBy(() -> MastodonReader.statuses(body.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(SourceException.class);
  }

  @Test
  void aQuotesAddressIsNoWordOfTheAuthor() throws SourceException {
    String html =
        "<p class='quote-inline'>RE: <a href='https://a.example/1'>https://a.example/1</a></p>"
            + "<p>Leaks, too</p>";

    assertThat(page(status("1", "\"2026-11-20T10:00:00Z\"", html)).get(0).finding(NOW).text())
        .isEqualTo("Leaks, too");
  }

  @Test
  void oneWithoutADateHasNoneOfToday() throws SourceException {
    assertThat(page(status("1", "null", "Zelt")).get(0).at(NOW)).isEmpty();
    assertThat(page(status("1", "\"1970-01-01T00:00:00Z\"", "Zelt")).get(0).at(NOW)).isEmpty();
  }
}
