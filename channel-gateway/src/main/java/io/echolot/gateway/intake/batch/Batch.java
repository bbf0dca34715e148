package io.echolot.gateway.intake.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.Channel;
import io.echolot.gateway.door.DoorConfig;
import io.echolot.gateway.door.DoorLimit;
import io.echolot.gateway.door.DoorProblems;
import io.echolot.gateway.door.PassedOver;
import io.echolot.gateway.door.StrictJson;
import io.echolot.gateway.intake.AcceptedView;
import io.echolot.gateway.intake.Intake;
import io.echolot.gateway.intake.IntakeCounts;
import io.echolot.gateway.intake.IntakeOutcome;
import io.echolot.gateway.intake.JsonSubmission;
import io.echolot.gateway.intake.ResponseIntake;
import io.echolot.gateway.intake.Trust;
import io.echolot.gateway.intake.json.ResponseMembers;
import io.echolot.gateway.intake.json.ResponseReader;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Newline-delimited responses (ndjson), streamed in and out: a bad line costs only itself. */
@ApplicationScoped
class Batch {

  /** The tag of lines of an import, each of which would have named its own. */
  private static final String ANY_CHANNEL = "any";

  private final Intake intake;
  private final ObjectMapper mapper;
  private final ResponseIntake responses;
  private final DoorConfig doors;
  private final PassedOver passedOver;
  private final IntakeCounts counts;

  Batch(
      Intake intake,
      ObjectMapper mapper,
      ResponseIntake responses,
      DoorConfig doors,
      PassedOver passedOver,
      IntakeCounts counts) {
    this.intake = intake;
    this.mapper = mapper;
    this.responses = responses;
    this.doors = doors;
    this.passedOver = passedOver;
    this.counts = counts;
  }

  /**
   * From where the lines come.
   *
   * @param tenant whose they are
   * @param channel how they came; empty if each line names its own
   * @param touchpoint where they take place if they name none; may be empty
   * @param access what shows the right to answer; empty if there is nothing
   * @param trust by whose word
   * @param unit the unit of the channel by which they come; may be empty
   * @param isRehearsal whether they are only told what would become of them
   */
  record Source(
      String tenant,
      Optional<Channel> channel,
      String touchpoint,
      String access,
      Trust trust,
      String unit,
      boolean isRehearsal) {

    /** Lines that are taken. */
    Source(
        String tenant,
        Optional<Channel> channel,
        String touchpoint,
        String access,
        Trust trust,
        String unit) {
      this(tenant, channel, touchpoint, access, trust, unit, false);
    }
  }

  /**
   * Takes the lines of a request as they come; gives JSON for each that isn't blank, several of
   * them in an item. To be called on the request's event loop.
   */
  Multi<byte[]> take(HttpServerRequest request, Source source) {
    DoorLimit door = source.trust() == Trust.TENANT ? DoorLimit.IMPORT : DoorLimit.KIOSK;
    int most = door == DoorLimit.IMPORT ? doors.importLines() : doors.kioskLines();
    int longest = (int) DoorLimit.RESPONSE.most(doors);
    return new BatchFlow(
            request,
            new LineSplitter(longest, most),
            line -> take(line, door, most, source).map(this::write))
        .answers()
        .onCompletion()
        .ifEmpty()
        .failWith(() -> Problem.INVALID.because("There is no line.", List.of()));
  }

  private Uni<AcceptedView.Line> take(
      LineSplitter.Line line, DoorLimit door, int most, Source source) {
    int number = line.number();
    if (line instanceof LineSplitter.Text text) {
      return take(number, text.bytes(), source);
    }
    HttpProblem problem =
        line instanceof LineSplitter.TooMany
            ? DoorProblems.tooManyLines(door, most)
            : DoorProblems.tooLarge(DoorLimit.RESPONSE, DoorLimit.RESPONSE.most(doors));
    return refused(source, number, "", problem);
  }

  private Uni<AcceptedView.Line> take(int number, byte[] line, Source source) {
    boolean isImport = source.trust() == Trust.TENANT;
    Optional<Violation> wrong = isImport ? StrictJson.wrong(line) : StrictJson.wrongButTexts(line);
    if (wrong.isPresent()) {
      return rejected(source, number, "", wrong.get());
    }
    JsonNode json = intake.json(line);
    String id = json.path("id").asText("");
    if (!Ids.isUuid(id)) {
      return rejected(source, number, "", new Violation("id", "must be a UUID in lower case"));
    }
    List<Violation> unknown = isImport ? ResponseMembers.unknown(json) : List.of();
    passedOver.count(DoorLimit.KIOSK.id(), isImport ? 0 : ResponseMembers.passedOver(json));
    if (!unknown.isEmpty()) {
      return refused(source, number, id, Problem.INVALID.because("", unknown));
    }
    Optional<Channel> channel = source.channel().or(() -> channel(json));
    if (channel.isEmpty()) {
      return rejected(
          source, number, id, new Violation("channel", "must be a channel, e.g. in_person"));
    }
    var arrival =
        new ResponseReader.Arrival(
            source.tenant(), channel.get(), source.touchpoint(), intake.now(), source.unit());
    var submission = new JsonSubmission(json, id, arrival, source.access(), source.trust());
    return (source.isRehearsal() ? responses.rehearse(submission) : responses.take(submission))
        .map(IntakeOutcome::orProblem)
        .map(taken -> new AcceptedView.Line(number, id, "accepted", null, taken.adjusted()))
        .onFailure()
        .recoverWithItem(failure -> line(number, id, problem(failure)));
  }

  /** What goes wrong with one line is told in its answer, for those before it are answered. */
  private static HttpProblem problem(Throwable failure) {
    if (failure instanceof HttpProblem problem) {
      return problem;
    }
    Log.warnf("A line of a batch can't be taken now: %s", failure.getClass().getName());
    return Problem.unavailable("Send the line again.");
  }

  private static Optional<Channel> channel(JsonNode json) {
    try {
      return Optional.of(Channel.of(json.path("channel").asText("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Uni<AcceptedView.Line> rejected(
      Source source, int number, String id, Violation violation) {
    return refused(source, number, id, Problem.INVALID.because("", List.of(violation)));
  }

  /** What isn't read as a response; what is, counts where it is taken. */
  private Uni<AcceptedView.Line> refused(
      Source source, int number, String id, HttpProblem problem) {
    if (!source.isRehearsal()) {
      counts.failed(source.channel().map(Channel::wireName).orElse(ANY_CHANNEL), problem);
    }
    return Uni.createFrom().item(line(number, id, problem));
  }

  private static AcceptedView.Line line(int number, String id, HttpProblem problem) {
    return new AcceptedView.Line(
        number, id, "rejected", AcceptedView.LineProblem.of(problem), List.of());
  }

  private byte[] write(AcceptedView.Line line) {
    try {
      return mapper.writeValueAsBytes(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
