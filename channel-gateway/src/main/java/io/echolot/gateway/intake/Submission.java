package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
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

/** One revision of a response as a door hands it in. */
public sealed interface Submission permits JsonSubmission, SpokenSubmission {

  /** The response's id. */
  String id();

  /** From where it came. */
  ResponseReader.Arrival arrival();

  /** By whose word. */
  Trust trust();

  /** Which survey it answers. */
  SurveyRef survey();

  /** Who gives it, as far as it is proven. */
  Visitor visitor(AccessTokens tokens);

  /** The response that it is, with what is known of who gives it. */
  Reading read(ResponseReader reader, ResponseReader.Known known);

  /** By what it is shown whose the response is. */
  Claimant claimant(Visitor visitor);

  /** The number of who writes it; empty if it names one that we didn't give. */
  OptionalLong writer(WriterNumbers numbers);

  /** Where its answers stand, to name what is wrong with them; empty if it is no JSON. */
  JsonNode body();

  /**
   * The same without what is wrong with it; empty if that isn't wanted, or nothing would remain.
   */
  Optional<Rest> without(List<Violation> violations);

  /**
   * A survey that a response names.
   *
   * @param key its key
   * @param version 0 for the newest
   */
  record SurveyRef(String key, int version) {}

  /**
   * What remains of a submission.
   *
   * @param remaining what can be taken
   * @param adjusted what was left out
   */
  record Rest(Submission remaining, List<Adjustment> adjusted) {}
}
