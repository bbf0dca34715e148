package io.echolot.gateway.page.visit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.gateway.guard.Guard;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.intake.IntakeOutcome;
import io.echolot.gateway.intake.JsonSubmission;
import io.echolot.gateway.intake.ResponseIntake;
import io.echolot.gateway.intake.Trust;
import io.echolot.gateway.intake.json.ResponseReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Sends each step of a visit to the log, by the same reader as every other response. */
@ApplicationScoped
public class VisitRecorder {

  /**
   * Revisions are seconds since the page was opened. So a step that is sent again counts once, a
   * step back and on again replaces what came before, and nobody has to count. Complete ones are
   * above all others: who goes back in the browser afterwards takes nothing away. After six days
   * they grow no more; of equal ones the later counts.
   */
  private static final int COMPLETE_FROM = 500_000;

  private final ResponseIntake responses;
  private final Guard guard;
  private final Caller caller;
  private final Clock clock;

  VisitRecorder(ResponseIntake responses, Guard guard, Caller caller, Clock clock) {
    this.responses = responses;
    this.guard = guard;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What became of the answers on the way: some of what they say may not be taken, as an uploaded
   * file may be gone by now. Empty if there was nothing to send: without an answer there is nothing
   * to keep before the end, and of a machine that gave itself away nothing is kept.
   *
   * @param trap what was put into a field that people neither see nor hear; empty for nothing
   *     <p>Fails if it can't be stored now.
   */
  public Uni<Optional<IntakeOutcome>> keep(
      ChannelConfig channel, PageProgress way, ResponseState state, String trap) {
    ObjectNode body = body(way, state);
    if (state == ResponseState.PARTIAL && body.path("answers").isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    String address = caller.address();
    return Uni.createFrom()
        .deferred(
            () ->
                guard.dropsWithoutScript(trap, way.visit().id(), channel, address)
                    ? Uni.createFrom().item(Optional.empty())
                    : taking(channel, way.visit(), body).map(Optional::of));
  }

  private Uni<IntakeOutcome> taking(ChannelConfig channel, Visit visit, ObjectNode body) {
    var arrival = ResponseReader.Arrival.by(channel, clock.instant());
    return responses.take(
        new JsonSubmission(
            body,
            visit.id(),
            arrival,
            visit.access(),
            Trust.DEVICE,
            Optional.of(visit.startedAt())));
  }

  private ObjectNode body(PageProgress way, ResponseState state) {
    Visit visit = way.visit();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("survey", visit.survey());
    body.put("version", visit.version());
    body.put("revision", revision(visit, state));
    body.put("language", visit.language());
    body.put("touchpoint", visit.touchpoint());
    body.put("state", state.name().toLowerCase(Locale.ROOT));
    body.put("keepValid", true);
    body.put("startedAt", visit.startedAt().toString());
    visit.hidden().forEach(body.putObject("hidden")::put);
    body.putArray("answers").addAll(way.given());
    return body;
  }

  private int revision(Visit visit, ResponseState state) {
    long seconds = Duration.between(visit.startedAt(), clock.instant()).toSeconds();
    int revision = (int) Math.max(1, Math.min(seconds, COMPLETE_FROM - 1));
    return state == ResponseState.COMPLETE ? COMPLETE_FROM + revision : revision;
  }
}
