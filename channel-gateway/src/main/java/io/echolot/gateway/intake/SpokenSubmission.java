package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.echolot.contracts.feedback.Response;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.claim.Claimant;
import io.echolot.gateway.claim.WriterNumbers;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.gateway.intake.json.Reading;
import io.echolot.gateway.intake.json.ResponseReader;
import io.echolot.platform.problem.Problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a dialogue has brought so far. The engine has judged each answer when it was given, by what
 * was known of the respondent when the response began.
 *
 * @param response all of it
 * @param conversation names the conversation
 * @param visitor who answers
 * @param adjusted what of the newest message wasn't taken as it was sent
 */
public record SpokenSubmission(
    Response response, String conversation, Visitor visitor, List<Adjustment> adjusted)
    implements Submission {

  public SpokenSubmission {
    adjusted = List.copyOf(adjusted);
  }

  @Override
  public String id() {
    return response.id();
  }

  @Override
  public ResponseReader.Arrival arrival() {
    return new ResponseReader.Arrival(
        response.tenant(),
        response.channel(),
        response.touchpoint(),
        response.receivedAt(),
        response.unit());
  }

  @Override
  public Trust trust() {
    return Trust.DIALOGUE;
  }

  @Override
  public SurveyRef survey() {
    return new SurveyRef(response.surveyKey(), response.surveyVersion());
  }

  @Override
  public Visitor visitor(AccessTokens tokens) {
    return visitor;
  }

  @Override
  public Reading read(ResponseReader reader, ResponseReader.Known known) {
    return new Reading.Valid(response, adjusted);
  }

  @Override
  public Claimant claimant(Visitor who) {
    return who.response().equals(id()) ? Claimant.link() : Claimant.conversation(conversation);
  }

  /** Only a link's response has other writers. */
  @Override
  public OptionalLong writer(WriterNumbers numbers) {
    return OptionalLong.of(visitor.response().isEmpty() ? 0 : response.startedAt().toEpochMilli());
  }

  @Override
  public JsonNode body() {
    return MissingNode.getInstance();
  }

  @Override
  public Optional<Rest> without(List<Violation> violations) {
    return Optional.empty();
  }
}
