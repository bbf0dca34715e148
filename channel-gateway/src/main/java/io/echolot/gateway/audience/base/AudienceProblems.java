package io.echolot.gateway.audience.base;

import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.log.Erasures;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;

/** Why an answer isn't taken, as callers hear it. */
public final class AudienceProblems {

  public static final Problem ACCESS_NEEDED =
      new Problem("access-needed", Status.UNAUTHORIZED, "The survey isn't open to everybody");
  public static final Problem NOT_OPEN_YET =
      new Problem("not-open-yet", Status.CONFLICT, "The survey isn't open yet");
  public static final Problem SURVEY_CLOSED =
      new Problem("survey-closed", Status.GONE, "The survey takes no new responses");
  public static final Problem ALREADY_ANSWERED =
      new Problem("already-answered", Status.CONFLICT, "The respondent has answered already");
  public static final Problem NOT_ASKED =
      new Problem("not-asked", Status.FORBIDDEN, "The customer isn't asked this");

  /** As an SMS provider's request, a customer's identity must be signed. */
  public static final Problem NOT_SIGNED =
      new Problem("not-signed", Status.FORBIDDEN, "The request is not signed as it should be");

  public static final Problem NO_MAIL_SERVER =
      new Problem("no-mail-server", Status.SERVICE_UNAVAILABLE, "No e-mail can be sent");

  private AudienceProblems() {}

  /** The exception that tells a refusal. */
  public static HttpProblem of(Refusal refusal) {
    Problem problem =
        switch (refusal.reason()) {
          case ACCESS_NEEDED -> ACCESS_NEEDED;
          case NOT_OPEN_YET -> NOT_OPEN_YET;
          case SURVEY_CLOSED -> SURVEY_CLOSED;
          case ALREADY_ANSWERED -> ALREADY_ANSWERED;
          case NOT_ASKED -> NOT_ASKED;
          case ERASED -> Erasures.ERASED;
        };
    HttpProblem.Builder told = HttpProblem.builder(problem.because(refusal.detail()));
    refusal.members().forEach(told::with);
    return told.build();
  }
}
