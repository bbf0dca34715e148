package io.echolot.bench;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** A page with all responses in a table, all of them drawn, and a few lines of script. */
record BareTable(WidgetServer server) implements AutoCloseable {

  /** Serves it. */
  static BareTable of(Filling filling) {
    String rows =
        filling
            .all()
            .sorted(Comparator.comparing(Response::answeredAt).reversed())
            .map(BareTable::row)
            .collect(Collectors.joining("\n"));
    byte[] page = page().replace("{rows}", rows).getBytes(StandardCharsets.UTF_8);
    return new BareTable(new WidgetServer(Map.of("table.html", page)));
  }

  private static String page() {
    try (InputStream in = BareTable.class.getResourceAsStream("/console/table.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(Response response) {
    return "<tr><td><input type=checkbox> <a href=\"#%s\">%s</a><td>%s<td>%s<td>%s<td>%s<td>%s<td>%s</tr>"
        .formatted(
            response.id(),
            response.answeredAt(),
            response.surveyKey(),
            value(response, 0),
            value(response, 1),
            response.channel().wireName(),
            response.language(),
            response.state().wireName());
  }

  private static String value(Response response, int index) {
    if (response.answers().size() <= index) {
      return "–";
    }
    Answer answer = response.answers().get(index);
    if (answer.value() instanceof AnswerValue.Score score) {
      return score.score() + " von 10";
    }
    return answer.value() instanceof AnswerValue.Text text ? text.text() : "";
  }

  String url() {
    return server.url() + "/table.html";
  }

  @Override
  public void close() {
    server.close();
  }
}
