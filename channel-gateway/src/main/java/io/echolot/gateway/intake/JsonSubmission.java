package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.claim.WriterNumbers;
import io.echolot.gateway.intake.json.Reading;
import io.echolot.gateway.intake.json.ResponseReader;
import io.echolot.gateway.intake.json.Salvage;
import io.echolot.platform.problem.Problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A response that came as JSON.
 *
 * @param body its body
 * @param id its id
 * @param arrival from where
 * @param access the header that shows the right to answer; empty if there is none
 * @param trust by whose word
 * @param openedAt when a page of ours was opened that carries the id signed; empty for others
 */
public record JsonSubmission(
    JsonNode body,
    String id,
    ResponseReader.Arrival arrival,
    String access,
    Trust trust,
    Optional<Instant> openedAt)
    implements Submission {

  private static final String WRITER = "writer";

  /** One that doesn't come by a page of ours. */
  public JsonSubmission(
      JsonNode body, String id, ResponseReader.Arrival arrival, String access, Trust trust) {
    this(body, id, arrival, access, trust, Optional.empty());
  }

  @Override
  public SurveyRef survey() {
    return new SurveyRef(body.path("survey").asText(""), body.path("version").asInt(0));
  }

  @Override
  public Visitor visitor(AccessTokens tokens) {
    return tokens.visitor(arrival.tenant(), survey().key(), access);
  }

  @Override
  public Reading read(ResponseReader reader, ResponseReader.Known known) {
    return reader.read(body, id, arrival, known);
  }

  @Override
  public Claimant claimant(Visitor visitor) {
    String secret = body.path(ResponseReader.SECRET).asText("");
    if (visitor.response().equals(id)) {
      return Claimant.link();
    }
    if (trust == Trust.TENANT) {
      return Claimant.importing(secret);
    }
    return openedAt.isPresent() ? Claimant.VISIT : Claimant.device(secret, visitor.respondent());
  }

  @Override
  public OptionalLong writer(WriterNumbers numbers) {
    if (openedAt.isPresent()) {
      return OptionalLong.of(openedAt.get().toEpochMilli());
    }
    String given = body.path(WRITER).asText("");
    return given.isEmpty() ? OptionalLong.of(0) : numbers.read(arrival.tenant(), id, given);
  }

  @Override
  public Optional<Rest> without(List<Violation> violations) {
    boolean keepsValid = body.path("keepValid").asBoolean(false);
    return keepsValid
        ? Salvage.of(body, violations).map(kept -> new Rest(saying(kept.body()), kept.adjusted()))
        : Optional.empty();
  }

  /** The same response with another body. */
  private JsonSubmission saying(JsonNode newBody) {
    return new JsonSubmission(newBody, id, arrival, access, trust, openedAt);
  }
}
