package io.echolot.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.Channel;
import io.echolot.platform.Problem;
import io.echolot.platform.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Newline-delimited responses (ndjson): a bad line costs only itself. */
@ApplicationScoped
class Batch {

  private static final int LONGEST_LINE = 256 * 1024;

  private final Intake intake;
  private final ObjectMapper mapper;
  private final Taker taker;

  Batch(Intake intake, ObjectMapper mapper, Taker taker) {
    this.intake = intake;
    this.mapper = mapper;
    this.taker = taker;
  }

  /**
   * From where the lines come.
   *
   * @param tenant whose they are
   * @param channel how they came; empty if each line names its own
   * @param touchpoint where they take place if they name none; may be empty
   * @param access what shows the right to answer; empty if there is nothing
   * @param trust by whose word
   */
  record Source(
      String tenant,
      Optional<Channel> channel,
      String touchpoint,
      String access,
      Taker.Trust trust) {}

  /** Takes all lines in; gives a line of JSON for each that isn't blank. */
  Uni<byte[]> take(byte[] body, Source source) {
    List<Uni<AcceptedView.Line>> lines = new ArrayList<>();
    int number = 0;
    for (String line : new String(body, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        lines.add(take(number, line, source));
      }
    }
    if (lines.isEmpty()) {
      throw Problem.INVALID.because("There is no line.", List.of());
    }
    return Uni.join().all(lines).andFailFast().map(this::write);
  }

  private Uni<AcceptedView.Line> take(int number, String line, Source source) {
    if (line.length() > LONGEST_LINE) {
      return rejected(number, "", "is longer than " + LONGEST_LINE + " characters");
    }
    JsonNode json;
    try {
      json = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      return rejected(number, "", "is not JSON: " + e.getOriginalMessage());
    }
    String id = json.path("id").asText("");
    Optional<Channel> channel = source.channel().or(() -> channel(json));
    if (channel.isEmpty()) {
      return rejected(number, id, new Violation("channel", "must be a channel, e.g. in_person"));
    }
    var arrival =
        new ResponseReader.Arrival(
            source.tenant(), channel.get(), source.touchpoint(), intake.now());
    return taker
        .take(new Taker.Delivery(json, id, arrival, source.access(), source.trust()))
        .map(response -> new AcceptedView.Line(number, id, "accepted", null))
        .onFailure(HttpProblem.class)
        .recoverWithItem(problem -> line(number, id, problem));
  }

  private static Optional<Channel> channel(JsonNode json) {
    try {
      return Optional.of(Channel.of(json.path("channel").asText("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Uni<AcceptedView.Line> rejected(int number, String id, String message) {
    return rejected(number, id, new Violation("", message));
  }

  private static Uni<AcceptedView.Line> rejected(int number, String id, Violation violation) {
    return Uni.createFrom().item(line(number, id, Problem.INVALID.because("", List.of(violation))));
  }

  private static AcceptedView.Line line(int number, String id, HttpProblem problem) {
    return new AcceptedView.Line(number, id, "rejected", AcceptedView.LineProblem.of(problem));
  }

  private byte[] write(List<AcceptedView.Line> lines) {
    StringBuilder text = new StringBuilder();
    try {
      for (AcceptedView.Line line : lines) {
        text.append(mapper.writeValueAsString(line)).append('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
