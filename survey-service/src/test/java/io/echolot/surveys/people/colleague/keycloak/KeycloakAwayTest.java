package io.echolot.surveys.people.colleague.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolot.surveys.base.persistence.Database;
import io.echolot.testkit.Backends;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class KeycloakAwayTest {

  private static final String NOBODY_THERE = "http://localhost:1/realms/echolot";

  @Inject Vertx vertx;

  private record Client(String clientId, Optional<String> clientSecret) implements KeycloakConfig {
    @Override
    public Duration patience() {
      return Duration.ofSeconds(20);
    }

    @Override
    public Duration invitationLifespan() {
      return Duration.ofDays(1);
    }
  }

  private HttpProblem refusal(String realm, Client client) {
    KeycloakAdmin keycloak = new KeycloakAdmin(client, realm, Clock.systemUTC(), vertx);
    return catchThrowableOfType(
        HttpProblem.class, () -> Database.await(keycloak.call(HttpMethod.GET, "/users", null)));
  }

  @Test
  void whileKeycloakIsAwayOneMayTryAgain() {
    HttpProblem away =
        refusal(NOBODY_THERE, new Client("echolot-people", Optional.of("demo-people-secret")));

    assertThat(away.getStatusCode()).isEqualTo(503);
    assertThat(away.getHeaders()).containsKey("Retry-After");
  }

  @Test
  void withoutAClientThatMayPeopleAreManagedElsewhere() {
    for (Client client :
        new Client[] {
          new Client("echolot-people", Optional.empty()),
          new Client("echolot-people", Optional.of("wrong")),
          new Client("social-listener", Optional.of("demo-listener-secret"))
        }) {
      HttpProblem refused = refusal(Backends.realmUrl(), client);

      assertThat(refused.getStatusCode()).isEqualTo(501);
      assertThat(refused.getType()).isEqualTo(KeycloakAdmin.NOT_MANAGED.type());
    }
  }
}
