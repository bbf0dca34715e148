package io.echolot.gateway.audience.access;

import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.platform.problem.Problem.Violation;

/** What comes of asking for the right to a survey. */
public sealed interface AccessAnswer {

  /** The right is shown by this token. */
  record Granted(AccessTokens.Access access) implements AccessAnswer {}

  /** A code is on its way to the e-mail address. */
  record CodeSent() implements AccessAnswer {}

  /** No code can be sent, for there is no mail server. */
  record NoMail() implements AccessAnswer {}

  /** What was shown isn't enough. */
  record Denied(Refusal refusal) implements AccessAnswer {}

  /** Something about the request is wrong. */
  record Misfit(Violation violation) implements AccessAnswer {}
}
