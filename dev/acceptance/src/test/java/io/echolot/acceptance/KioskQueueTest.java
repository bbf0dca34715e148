package io.echolot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a kiosk sends, and what it does with what is refused. */
@EnabledIf("io.echolot.acceptance.Browser#isThere")
class KioskQueueTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String OPEN =
      """
      async () => {
        window.told = [];
        for (const name of ['error', 'adjusted']) {
          document.addEventListener('echolot:' + name, ({detail}) => told.push({name, ...detail}));
        }
        const {Queue} = await import('/kiosk/queue.js');
        window.queue = new Queue('/v1/public/pk_test/responses', 'test');
        await queue.add({id: 'a', revision: 1, survey: 'visit', answeredAt: '2026-01-01T00:00:00Z'});
        await queue.add({id: 'b', revision: 1, survey: 'visit', answeredAt: '2026-01-01T00:00:00Z'});
      }""";

  private final WidgetStand stand = new WidgetStand().survey("visit");
  private final List<String> batches = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void allThatCanBeKeptIsKeptAndTheRestReported() throws IOException {
    String answers =
        """
        {"line":1,"id":"a","state":"accepted","adjusted":[{"field":"answers[0].value","question":"nps","change":"left_out"}]}
        {"line":2,"id":"b","state":"refused","problem":{"type":"https://echolot.example/problems/survey-closed","title":"Closed","status":410}}
        """;
    try (BrowserContext context = Browser.open(1280, 900, ColorScheme.LIGHT)) {
      context.route(
          "**/responses",
          route -> {
            batches.add(route.request().postData());
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setHeaders(Map.of("Content-Type", "application/x-ndjson"))
                    .setBody(
                        batches.get(batches.size() - 1).contains("\"b\"")
                            ? answers
                            : answers.lines().findFirst().get()));
          });
      Page page = Browser.page(context, Browser.troubles());
      page.navigate(stand.hosted("visit", "lang=de"));
      page.evaluate(OPEN);
      page.waitForCondition(() -> page.evaluate("queue.waiting().then(n => n === 0)").equals(true));

      for (String line : String.join("", batches).lines().toList()) {
        JsonNode body = JSON.readTree(line);
        assertThat(body.path("keepValid").asBoolean()).isTrue();
        Instant sentAt = Instant.parse(body.path("sentAt").asText());
        assertThat(Duration.between(sentAt, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
      }
      JsonNode told = JSON.readTree((String) page.evaluate("JSON.stringify(told)"));
      assertThat(told.findValuesAsText("name")).contains("adjusted", "error");
      assertThat(told.toString()).contains("survey-closed", "410 Closed: the answers b");
      assertThat(page.evaluate("queue.refused()")).isEqualTo(1);
    }
  }
}
