package io.echolot.gateway.audience.access;

import io.echolot.contracts.feedback.KnownBy;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.rule.Visitor;
import jakarta.enterprise.context.ApplicationScoped;

/** Customers whom a tenant's own pages name, with a signature of the tenant's servers. */
@ApplicationScoped
public class Identity {

  /** As long as a pseudonym may be in a response. */
  static final int LONGEST = 100;

  private final AccessTokens tokens;

  Identity(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /**
   * The customer; {@link Visitor#UNKNOWN} if the page names none.
   *
   * @param respondent null or empty for none
   * @param signature of the respondent
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code not-signed}
   */
  public Visitor of(String tenant, String respondent, String signature) {
    if (respondent == null || respondent.isEmpty()) {
      return Visitor.UNKNOWN;
    }
    boolean isSigned =
        respondent.length() <= LONGEST
            && respondent.chars().noneMatch(Character::isISOControl)
            && signature != null
            && tokens.isSigned(tenant, respondent, signature);
    if (!isSigned) {
      throw AudienceProblems.NOT_SIGNED.because("The signature isn't the respondent's.");
    }
    return new Visitor(KnownBy.SIGNATURE, respondent);
  }
}
