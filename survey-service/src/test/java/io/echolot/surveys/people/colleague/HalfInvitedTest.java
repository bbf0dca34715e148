package io.echolot.surveys.people.colleague;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.echolot.surveys.people.colleague.keycloak.FakeKeycloak;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an invitation in whose midst Keycloak fails. */
class HalfInvitedTest {

  private static final String ROLES = "/new/role-mappings/realm";
  private static final NewColleague PIA =
      new NewColleague("pia@t.example", "Pia", "Pohl", Set.of(ColleagueRole.AGENT), List.of());

  private final FakeKeycloak keycloak = new FakeKeycloak();
  private final Colleagues colleagues = new Colleagues(keycloak.users(), null, null);

  @BeforeEach
  void invites() {
    keycloak
        .on("POST", "", 201, "")
        .on("GET", ROLES, 200, "[]")
        .on("GET", ROLES + "/available", 200, "[{\"name\":\"agent\"}]")
        .on("POST", ROLES, 204, "")
        .on("DELETE", "/new", 204, "")
        .on("PUT", "/new/execute-actions-email", 204, "");
  }

  @AfterEach
  void close() {
    keycloak.close();
  }

  private InvitedColleague invite() {
    return colleagues.invite("t", PIA).await().atMost(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  '',         500, 503",
    "GET,  '',         400, 503",
    "GET,  /available, 500, 503",
    "POST, '',         400, 409",
    "POST, '',         403, 501"
  })
  void whoCannotBeGivenTheirRolesIsTakenBack(String method, String path, int status, int told) {
    keycloak.on(method, ROLES + path, status, "{}");

    assertThat(catchThrowableOfType(HttpProblem.class, this::invite).getStatusCode())
        .isEqualTo(told);
    assertThat(keycloak.got("DELETE", "/new")).isTrue();
    assertThat(keycloak.got("PUT", "/new/execute-actions-email")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"404", "500", "403"})
  void whoIsInvitedIsToldOfThoughKeycloakFailsThen(int status) {
    keycloak.on("GET", "/new", status, "{}");

    assertThat(invite())
        .isEqualTo(
            new InvitedColleague(
                "new",
                new Colleague(
                    "new",
                    "pia@t.example",
                    "Pia Pohl",
                    List.of(ColleagueRole.AGENT),
                    true,
                    true,
                    List.of()),
                true));
    assertThat(keycloak.got("DELETE", "/new")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"units\":[\"south\",\"north\"]', true",
    "'\"units\":[\"north\"]',           false",
    "'\"other\":[\"north\"]',           false"
  })
  void whoseUnitsKeycloakDoesNotKeepIsTakenBack(String kept, boolean isInvited) {
    NewColleague limited =
        new NewColleague("pia@t.example", "", "", PIA.roles(), List.of("north", "south"));
    keycloak
        .on(
            "GET",
            "/new",
            200,
            "{\"id\":\"new\",\"attributes\":{\"tenant\":[\"t\"],%s}}".formatted(kept))
        .on("GET", ROLES + "/composite", 200, "[]");
    Uni<InvitedColleague> invited = colleagues.invite("t", limited);

    if (isInvited) {
      assertThat(invited.await().atMost(Duration.ofSeconds(60)).person().units())
          .containsExactlyInAnyOrder("north", "south");
    } else {
      assertThat(
              catchThrowableOfType(
                      HttpProblem.class, () -> invited.await().atMost(Duration.ofSeconds(60)))
                  .getStatusCode())
          .isEqualTo(501);
    }
    assertThat(keycloak.got("DELETE", "/new")).isEqualTo(!isInvited);
    assertThat(keycloak.got("PUT", "/new/execute-actions-email")).isEqualTo(isInvited);
  }

  @Test
  void whoGetsNoEmailStays() {
    keycloak.on("PUT", "/new/execute-actions-email", 500, "{}");

    assertThat(invite().mailed()).isFalse();
    assertThat(keycloak.got("DELETE", "/new")).isFalse();
  }

  private static final String LEFT =
      "{\"id\":\"left\",\"username\":\"pia@t.example\",\"email\":\"pia@t.example\","
          + "\"enabled\":true,\"requiredActions\":[\"UPDATE_PASSWORD\"],"
          + "\"attributes\":{\"tenant\":[\"t\"]}}";

  /** Keycloak has somebody with these roles, and says so to whoever creates them again. */
  private void left(String user, String roles) {
    String names = roles.isEmpty() ? "[]" : "[{\"name\":\"%s\"}]".formatted(roles);
    keycloak
        .on("POST", "", 409, "{}")
        .on("GET", "", 200, "[" + user + "]")
        .on("GET", "/left", 200, user)
        .on("GET", "/left/role-mappings/realm", 200, names)
        .on("GET", "/left/role-mappings/realm/composite", 200, names)
        .on("GET", "/left/role-mappings/realm/available", 200, "[{\"name\":\"agent\"}]")
        .on("POST", "/left/role-mappings/realm", 204, "")
        .on("DELETE", "/left", 204, "")
        .on("PUT", "/left/execute-actions-email", 204, "");
  }

  private int refusal() {
    return catchThrowableOfType(HttpProblem.class, this::invite).getStatusCode();
  }

  @Test
  void whoWasCreatedWithoutAnAnswerIsCompletedByTheSameAgain() {
    keycloak.on("POST", "", 500, "");
    assertThat(refusal()).isEqualTo(503);
    left(LEFT, "");

    assertThat(invite())
        .extracting(InvitedColleague::id, InvitedColleague::mailed)
        .containsExactly("left", true);
    assertThat(keycloak.got("POST", "/left/role-mappings/realm")).isTrue();
  }

  @Test
  void whoWasThereBeforeKeepsTheirName() {
    left(LEFT.replace("\"enabled\"", "\"firstName\":\"Mia\",\"enabled\""), "");
    keycloak.on("GET", "/left", 500, "");

    assertThat(invite().person())
        .extracting(Colleague::name, Colleague::roles)
        .containsExactly("Mia", List.of(ColleagueRole.AGENT));
  }

  @Test
  void whoHasTheRolesAlreadyGetsTheEmailAlone() {
    left(LEFT, "agent");

    assertThat(invite().mailed()).isTrue();
    assertThat(keycloak.got("POST", "/left/role-mappings/realm")).isFalse();
  }

  @Test
  void whoWasThereBeforeIsNotDeletedWhateverFails() {
    left(LEFT, "");
    keycloak.on("POST", "/left/role-mappings/realm", 500, "");

    assertThat(refusal()).isEqualTo(503);
    assertThat(keycloak.got("DELETE", "/left")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"enabled\":true,   | \"enabled\":false,      | ``",
        "UPDATE_PASSWORD    | VERIFY_EMAIL           | ``",
        "[\"t\"]            | [\"other\"]            | ``",
        "{\"tenant\"        | {\"units\":[\"u\"],\"tenant\" | ``",
        "pia                | pia                    | analyst",
        "pia                | pia                    | operator"
      },
      delimiter = '|')
  void whoIsSomebodyElseOrHasComeFurtherIsNotInvitedTwice(String part, String other, String roles) {
    left(LEFT.replace(part, other), roles);

    assertThat(refusal()).isEqualTo(409);
    assertThat(keycloak.got("POST", "/left/role-mappings/realm")).isFalse();
    assertThat(keycloak.got("PUT", "/left/execute-actions-email")).isFalse();
  }
}
