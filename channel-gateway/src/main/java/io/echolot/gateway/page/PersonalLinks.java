package io.echolot.gateway.page;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.PersonalLink;
import io.echolot.platform.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** What a personal link says of who follows it. */
@ApplicationScoped
class PersonalLinks {

  private final SignedTokens tokens;
  private final Clock clock;

  PersonalLinks(SignedTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Empty if the token is none of a personal link to that survey, or has expired. */
  Optional<PersonalLink> read(String tenant, String survey, String token) {
    return token.isEmpty()
        ? Optional.empty()
        : tokens
            .read(PersonalLink.PURPOSE, tenant, token, clock.instant())
            .map(
                claims ->
                    ContractsJson.mapper()
                        .convertValue(claims.get(PersonalLink.CLAIM), PersonalLink.class))
            .filter(link -> link.survey().equals(survey));
  }
}
