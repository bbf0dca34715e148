package io.echolot.gateway.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.door.Texts;
import io.echolot.gateway.intake.json.Reading;
import io.echolot.gateway.intake.json.ResponseReader;
import io.echolot.gateway.intake.json.SurveyLookup;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the intake's resources share. */
@ApplicationScoped
public class Intake implements SurveyLookup {

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
  Optional<PublishedSurvey> find(String tenant, Submission.SurveyRef named) {
    return named.version() == 0
        ? newest(tenant, named.key())
        : version(tenant, named.key(), named.version());
  }

  Reading read(Submission submission, ResponseReader.Known known) {
    return submission.read(reader, known);
  }

  public Instant now() {
    return clock.instant();
  }

  /**
   * The JSON of a request, its texts without what can't be stored.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if it is none
   */
  public JsonNode json(byte[] body) {
    try {
      JsonNode node = mapper.readTree(body);
      return node == null ? mapper.missingNode() : Texts.kept(node, body);
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
