package io.echolot.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the intake's resources share. */
@ApplicationScoped
class Intake implements SurveyLookup {

  private final PublishedSurveys surveys;
  private final ObjectMapper mapper;
  private final Clock clock;
  private final ResponseReader reader = new ResponseReader(this);

  Intake(PublishedSurveys surveys, ObjectMapper mapper, Clock clock) {
    this.surveys = surveys;
    this.mapper = mapper;
    this.clock = clock;
  }

  @Override
  public Optional<PublishedSurvey> newest(String tenant, String surveyKey) {
    return surveys.last(tenant, surveyKey);
  }

  @Override
  public Optional<PublishedSurvey> version(String tenant, String surveyKey, int version) {
    return surveys.version(tenant, surveyKey, version);
  }

  /** The survey that a response names; empty if it names none as it should, or one that isn't. */
  Optional<PublishedSurvey> named(String tenant, JsonNode body) {
    String key = body.path("survey").asText("");
    int version = body.path("version").asInt(0);
    return version == 0 ? newest(tenant, key) : version(tenant, key, version);
  }

  Reading read(
      JsonNode body, String id, ResponseReader.Arrival arrival, ResponseReader.Known known) {
    return reader.read(body, id, arrival, known);
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * The JSON of a request.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is none
   */
  JsonNode json(byte[] body) {
    try {
      JsonNode node = mapper.readTree(body);
      return node == null ? mapper.missingNode() : node;
    } catch (JsonProcessingException e) {
      throw noJson(e.getOriginalMessage());
    } catch (IOException e) {
      throw noJson(e.getMessage());
    }
  }

  private static RuntimeException noJson(String why) {
    return Problem.INVALID.because(
        "The body is not JSON.", List.of(new Problem.Violation("", "is not JSON: " + why)));
  }
}
