package io.echolot.surveys.asking.invitation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.surveys.asking.invitation.record.Invitation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the links by which invited customers get into surveys. */
@ApplicationScoped
class PersonalLinks {

  private static final TypeReference<Map<String, Object>> CLAIM = new TypeReference<>() {};

  private final Instance<SignedTokens> tokens;
  private final String gateway;

  PersonalLinks(
      Instance<SignedTokens> tokens, @ConfigProperty(name = "echolot.gateway-url") String gateway) {
    this.tokens = tokens;
    this.gateway = gateway;
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
    return gateway + SurveyLink.personal(invitation.publishableKey(), invitation.survey(), token);
  }
}
