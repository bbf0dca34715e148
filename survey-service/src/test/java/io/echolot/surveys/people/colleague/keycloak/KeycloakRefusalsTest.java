package io.echolot.surveys.people.colleague.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolot.contracts.ContractsJson;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeycloakRefusalsTest {

  private static final String ONE = "{\"id\":\"a\",\"attributes\":{\"tenant\":[\"t\"]}}";
  private static final String TWO =
      "[" + ONE + ",{\"id\":\"b\",\"attributes\":{\"tenant\":[\"t\"]}}]";
  private static final String ROLES = "[{\"name\":\"admin\"}]";

  private final FakeKeycloak keycloak = new FakeKeycloak();
  private final KeycloakUsers users = keycloak.users();

  @BeforeEach
  void two() {
    keycloak
        .on("GET", "", 200, TWO)
        .on("GET", roles("a") + "/composite", 200, ROLES)
        .on("GET", roles("b") + "/composite", 200, ROLES);
  }

  @AfterEach
  void stop() {
    keycloak.close();
  }

  private static String roles(String id) {
    return "/" + id + "/role-mappings/realm";
  }

  private static <T> T await(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(60));
  }

  private static int refusal(Uni<?> work) {
    return catchThrowableOfType(HttpProblem.class, () -> await(work)).getStatusCode();
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"error\":\"bad\",\"error_description\":\"no\"}'",
    "429, ''",
    "302, ''",
    "200, '{\"no\":\"array\"}'",
    "200, 'no JSON'"
  })
  void whatIsRefusedIsNotReadAsNobodyOrNoRoles(int status, String body) {
    keycloak.on("GET", roles("a"), status, body).on("GET", roles("b") + "/composite", status, body);
    assertThat(refusal(users.setRoles("a", Set.of("admin"), Set.of("admin")))).isEqualTo(503);
    assertThat(refusal(users.list("t", 0, 10).collect().asList())).isEqualTo(503);

    keycloak.on("GET", "", status, body);
    assertThat(refusal(users.list("t", 0, 10).collect().asList())).isEqualTo(503);
    assertThat(refusal(users.isAnybodyOf("t", Optional.empty()))).isEqualTo(503);
  }

  @Test
  void whoIsDeletedWhileTheListIsReadIsNotOnIt() {
    keycloak.on("GET", roles("a") + "/composite", 404, "{}");

    assertThat(await(users.list("t", 0, 10).collect().asList()))
        .extracting(KeycloakUser::id)
        .containsExactly("b");
    keycloak.on("GET", "/a", 200, ONE);
    assertThat(refusal(users.get("t", "a"))).isEqualTo(404);
    assertThat(refusal(users.setRoles("a", Set.of("admin"), Set.of("admin")))).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"400", "409", "429"})
  void whoIsNotDeletedIsNotSaidToBe(int status) {
    keycloak.on("DELETE", "/a", status, "{}");

    assertThat(refusal(users.delete("a"))).isEqualTo(503);
  }

  @ParameterizedTest
  @CsvSource({"200", "204", "404"})
  void whoIsGoneIsDeleted(int status) {
    keycloak.on("DELETE", "/a", status, "");

    await(users.delete("a"));
  }

  @Test
  void whoeverKeycloakFindsIsSomebodyOfATenant() {
    keycloak.on("GET", "", 200, "[{\"id\":\"p\",\"username\":\"service-account-p\"}]");

    assertThat(await(users.isAnybodyOf("t", Optional.empty()))).isTrue();
    assertThat(await(users.list("t", 0, 10).collect().asList())).isEmpty();
    keycloak.on("GET", "", 200, "[]");
    assertThat(await(users.isAnybodyOf("t", Optional.empty()))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    // By itself, by groups, too, whether its own are made of others, wanted, kept
    "agent, agent admin, false, agent, admin",
    "agent, agent admin, false, admin, ''",
    "'',    admin,       false, agent, admin",
    "admin, admin,       false, agent, ''",
    "admin, admin agent, true,  analyst, ''",
    "agent, agent other, false, agent, ''"
  })
  void whatAGroupGivesIsKnownBeforeItIsTaken(
      String own, String all, boolean isComposite, String wanted, String kept) {
    String roles =
        own.isEmpty() ? "[]" : "[{\"name\":\"%s\",\"composite\":%s}]".formatted(own, isComposite);
    keycloak.on("GET", roles("a"), 200, roles);
    KeycloakUser user =
        new KeycloakUser(ContractsJson.mapper().createObjectNode().put("id", "a"), words(all));

    assertThat(await(users.kept(user, Set.of("admin", "agent", "analyst"), words(wanted))))
        .isEqualTo(words(kept));
  }

  private static Set<String> words(String words) {
    return words.isEmpty() ? Set.of() : Set.of(words.split(" "));
  }
}
