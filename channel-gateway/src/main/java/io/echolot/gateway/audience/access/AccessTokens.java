package io.echolot.gateway.audience.access;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.published.TenantPolicies;
import io.echolot.platform.secret.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what callers show, in the header {@value #HEADER}, into a visitor: an access token of ours,
 * or the token of a personal link.
 */
@ApplicationScoped
public class AccessTokens {

  public static final String HEADER = "Echolot-Access";

  static final String IDENTITY = "identity";

  private static final String PURPOSE = "access";
  private static final String SURVEY = "survey";
  private static final String PROOF = "proof";
  private static final String RESPONDENT = "respondent";

  private final Instance<SignedTokens> tokens;
  private final TenantPolicies policies;
  private final AudienceConfig config;
  private final Clock clock;

  /** Tokens are only looked for when one is shown: open surveys need no signing secret. */
  AccessTokens(
      Instance<SignedTokens> tokens, TenantPolicies policies, AudienceConfig config, Clock clock) {
    this.tokens = tokens;
    this.policies = policies;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A token that shows somebody's right to a survey.
   *
   * @param token the token
   * @param expiresAt until when it is believed
   */
  public record Access(String token, Instant expiresAt) {}

  Access sign(String tenant, String survey, Visitor visitor) {
    Instant expires = clock.instant().plus(config.accessFor()).truncatedTo(ChronoUnit.SECONDS);
    Map<String, Object> claims =
        Map.of(SURVEY, survey, PROOF, visitor.proof().name(), RESPONDENT, visitor.respondent());
    return new Access(tokens.get().sign(PURPOSE, tenant, claims, expires), expires);
  }

  /**
   * Who shows that token for that survey; {@link Visitor#UNKNOWN} if it is expired, forged, for
   * another survey, of an invitation that was revoked, or none.
   *
   * @param token the header's value; null or empty if there is none
   */
  public Visitor visitor(String tenant, String survey, String token) {
    if (token == null || token.isBlank()) {
      return Visitor.UNKNOWN;
    }
    Instant now = clock.instant();
    return tokens
        .get()
        .read(PURPOSE, tenant, token, now)
        .filter(claims -> survey.equals(claims.get(SURVEY)))
        .map(
            claims ->
                new Visitor(
                    KnownBy.valueOf((String) claims.get(PROOF)), (String) claims.get(RESPONDENT)))
        .or(() -> link(tenant, token, now, survey).map(Visitor::of))
        .orElse(Visitor.UNKNOWN);
  }

  private Optional<PersonalLink> link(String tenant, String token, Instant now, String survey) {
    return tokens
        .get()
        .read(PersonalLink.PURPOSE, tenant, token, now)
        .map(
            claims ->
                ContractsJson.mapper()
                    .convertValue(claims.get(PersonalLink.CLAIM), PersonalLink.class))
        .filter(link -> survey.equals(link.survey()))
        .filter(link -> !policies.of(tenant).revokedInvitations().contains(link.invitation()));
  }

  /** Whether the tenant's own servers signed the pseudonym. */
  boolean isSigned(String tenant, String respondent, String signature) {
    return tokens.get().isSigned(IDENTITY, tenant, respondent, signature);
  }
}
