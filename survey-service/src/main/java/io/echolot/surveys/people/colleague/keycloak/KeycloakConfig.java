package io.echolot.surveys.people.colleague.keycloak;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How the people of tenants are managed in Keycloak. */
@ConfigMapping(prefix = "echolot.people")
public interface KeycloakConfig {

  /** A confidential client whose service account has realm-management's role manage-users. */
  @WithDefault("echolot-people")
  String clientId();

  /** Its secret; without one, people are managed in Keycloak alone. */
  Optional<String> clientSecret();

  /** How long Keycloak may take for an answer. */
  @WithDefault("5s")
  Duration patience();

  /** How long the link in an invitation's e-mail is good. */
  @WithDefault("P3D")
  Duration invitationLifespan();
}
