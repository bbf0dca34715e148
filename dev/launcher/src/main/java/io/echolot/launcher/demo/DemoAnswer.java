package io.echolot.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A line of the demo's file.
 *
 * @param id the response's id where the door lets the client choose it
 * @param door {@code web}, {@code kiosk}, {@code import}, {@code sms} or {@code chat}
 * @param channel the channel's wire name
 * @param daysAgo on which day it was answered; SMS and chat answer now
 * @param second at which second of that day (UTC)
 * @param complete whether it was finished
 * @param answers by question, in the survey's order
 */
public record DemoAnswer(
    String id,
    String door,
    String channel,
    String survey,
    String touchpoint,
    String language,
    int daysAgo,
    int second,
    boolean complete,
    Map<String, JsonNode> answers) {

  /** All lines of the file. */
  public static List<DemoAnswer> all() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    DemoAnswer.class.getResourceAsStream("/demo/answers.ndjson.gz")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.getBytes(StandardCharsets.UTF_8))
          .map(line -> ContractsJson.read(line, DemoAnswer.class))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When it was answered; never in the future. */
  public Instant at(Instant now) {
    Instant at =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .minusDays(daysAgo)
            .atStartOfDay(ZoneOffset.UTC)
            .plusSeconds(second)
            .toInstant();
    return at.isAfter(now) ? now : at;
  }
}
