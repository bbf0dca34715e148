package io.echolot.surveys.invitation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.PersonalLink;
import io.echolot.platform.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;

/** Signs the links by which invited customers get into surveys. */
@ApplicationScoped
class PersonalLinks {

  private static final TypeReference<Map<String, Object>> CLAIM = new TypeReference<>() {};

  private final Instance<SignedTokens> tokens;
  private final LinkConfig config;

  PersonalLinks(Instance<SignedTokens> tokens, LinkConfig config) {
    this.tokens = tokens;
    this.config = config;
  }

  /** The same link each time for the same invitation, so it needn't be stored. */
  String of(String tenant, Invitation invitation) {
    Map<String, Object> claim = ContractsJson.mapper().convertValue(invitation.link(), CLAIM);
    String token =
        tokens
            .get()
            .sign(
                PersonalLink.PURPOSE,
                tenant,
                Map.of(PersonalLink.CLAIM, claim),
                invitation.expiresAt());
    return config.publicUrl()
        + "/s/"
        + invitation.publishableKey()
        + "/"
        + invitation.survey()
        + "?t="
        + token;
  }
}
