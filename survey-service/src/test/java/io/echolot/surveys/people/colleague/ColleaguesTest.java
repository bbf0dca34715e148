package io.echolot.surveys.people.colleague;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.platform.Ids;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.colleague.keycloak.KeycloakUsers;
import io.echolot.testkit.Backends;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the real Keycloak. Anna is an admin of acme, Milo one who is limited to a unit; Gina is
 * globex' only admin; Otto runs Echolot.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ColleaguesTest {

  private static final String PEOPLE = "/v1/people";

  private final String email = "p" + Ids.next() + "@acme.example";
  private final String tenant = "t-" + Ids.next();
  private final List<String> made = new ArrayList<>();

  @Inject Colleagues colleagues;
  @Inject KeycloakUsers users;
  @Inject DataSource database;

  @AfterEach
  void removeThem() {
    made.forEach(id -> await(users.delete(id)));
  }

  private static <T> T await(Uni<T> work) {
    return Database.await(work);
  }

  private Response invite(String user, String roles) {
    Response answer =
        as(user)
            .body(
                "{\"email\":\"%s\",\"firstName\":\"Pia\",\"lastName\":\"Pohl\",\"roles\":[%s]}"
                    .formatted(email, roles))
            .post(PEOPLE);
    if (answer.statusCode() == 201) {
      made.add(answer.path("id"));
    }
    return answer;
  }

  /** Somebody of a tenant that nobody else has. */
  private Colleague inOwnTenant(String name, ColleagueRole... roles) {
    Colleague person =
        await(
                colleagues.invite(
                    tenant,
                    new NewColleague(
                        name + "-" + Ids.next() + "@t.example",
                        name,
                        "",
                        Set.of(roles),
                        List.of())))
            .person();
    made.add(person.id());
    return person;
  }

  private static String idOf(String user, String email) {
    return as(user)
        .queryParam("limit", 500)
        .get(PEOPLE)
        .path("find{it.email=='%s'}.id".formatted(email));
  }

  @Test
  void anAdminSeesTheTenantsPeople() {
    as("anna")
        .queryParam("limit", 500)
        .get(PEOPLE)
        .then()
        .statusCode(200)
        .body("email", hasItems("anna@acme.example", "ben@acme.example", "lena@acme.example"))
        .body("email", not(hasItem("gina@globex.example")))
        .body("find{it.name=='Anna Adler'}.roles", contains("admin"))
        .body("find{it.name=='Ben Berger'}.units", empty())
        .body("find{it.name=='Lena Lorenz'}.units", contains("north"));
    as("gina").get(PEOPLE).then().body("email", not(hasItem("anna@acme.example")));
  }

  @Test
  void theListGoesFromPageToPage() {
    Response first = as("anna").queryParam("limit", 2).get(PEOPLE);

    first.then().body("$", hasSize(2)).header("Link", startsWith("</v1/people?"));
    Response second = as("anna").queryParam("limit", 2).queryParam("cursor", 2).get(PEOPLE);
    assertThat(second.jsonPath().getList("id"))
        .doesNotContainAnyElementsOf(first.jsonPath().getList("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ben", "cleo", "lena", "milo", "otto"})
  void nobodyElseDoes(String user) {
    as(user).get(PEOPLE).then().statusCode(403);
    invite(user, "\"analyst\"").then().statusCode(403);
  }

  @Test
  void whoHasNoTenantOrNoTokenDoesNot() {
    as("nora").get(PEOPLE).then().statusCode(403);
    given().get(PEOPLE).then().statusCode(401);
  }

  @Test
  void whoIsInvitedIsOfTheTenantAndSetsAPasswordFirst() {
    invite("anna", "\"analyst\",\"agent\"")
        .then()
        .statusCode(201)
        .body("person.email", equalTo(email))
        .body("person.name", equalTo("Pia Pohl"))
        .body("person.roles", contains("analyst", "agent"))
        .body("person.enabled", equalTo(true))
        .body("person.invited", equalTo(true))
        // The demo's Keycloak has no mail server.
        .body("mailed", equalTo(false));

    as("anna").get(PEOPLE + "/" + made.get(0)).then().statusCode(200);
    as("anna").post(PEOPLE + "/" + made.get(0) + "/invitation").then().statusCode(200);
    invite("anna", "\"analyst\"").then().statusCode(409);
    invite("gina", "\"analyst\"").then().statusCode(409);
  }

  @Test
  void whoIsInvitedMayBeLimitedToUnitsFromTheBeginning() {
    String unit = unit();

    inviteTo("\"nowhere\",\"" + unit + "\"")
        .then()
        .statusCode(400)
        .body("violations.field", contains("units[0]"));
    inviteTo("\"" + unit + "\"")
        .then()
        .statusCode(201)
        .body("person.roles", contains("admin"))
        .body("person.units", contains(unit));
    // Sent again it is the same, but not without the limit.
    inviteTo("\"" + unit + "\"").then().statusCode(201).body("id", equalTo(made.get(0)));
    inviteTo("").then().statusCode(409);
    as("anna").get(PEOPLE + "/" + made.get(0)).then().body("units", contains(unit));
  }

  private Response inviteTo(String units) {
    Response answer =
        as("anna")
            .body("{\"email\":\"%s\",\"roles\":[\"admin\"],\"units\":[%s]}".formatted(email, units))
            .post(PEOPLE);
    if (answer.statusCode() == 201) {
      made.add(answer.path("id"));
    }
    return answer;
  }

  @Test
  void whoIsLeftOverInKeycloakIsInvitedByTheSameAgain() {
    String id =
        await(users.create("acme", email.toUpperCase(Locale.ROOT), "Pia", "Pohl", List.of()))
            .orElseThrow();
    made.add(id);

    invite("gina", "\"analyst\"").then().statusCode(409);
    invite("anna", "\"analyst\",\"agent\"")
        .then()
        .statusCode(201)
        .body("id", equalTo(id))
        .body("person.roles", contains("analyst", "agent"));
    invite("anna", "\"analyst\",\"agent\"").then().statusCode(201).body("id", equalTo(id));
    invite("anna", "\"admin\"").then().statusCode(409);
  }

  @Test
  void whoHasAPasswordIsNotInvitedAgain() {
    as("anna")
        .post(PEOPLE + "/" + idOf("anna", "ben@acme.example") + "/invitation")
        .then()
        .statusCode(409);
  }

  @Test
  void rolesAndTheLoginAreChangedEachAlone() {
    invite("anna", "\"analyst\"");
    String path = PEOPLE + "/" + made.get(0);

    as("anna")
        .body("{\"roles\":[\"agent\",\"admin\"]}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("roles", contains("admin", "agent"))
        .body("enabled", equalTo(true));
    as("anna")
        .body("{\"enabled\":false}")
        .patch(path)
        .then()
        .body("roles", contains("admin", "agent"))
        .body("enabled", equalTo(false))
        .body("name", equalTo("Pia Pohl"));
    as("anna").body("{\"enabled\":true}").patch(path).then().body("enabled", equalTo(true));
    as("anna").body("{}").patch(path).then().statusCode(200).body("email", equalTo(email));
    as("anna").delete(path).then().statusCode(204);
    as("anna").get(path).then().statusCode(404);
    made.clear();
  }

  @Test
  void unitsAreChangedAndTakenAwayWithAllElseAsItWas() {
    String unit = unit();
    invite("anna", "\"analyst\"");
    String path = PEOPLE + "/" + made.get(0);

    as("anna")
        .body("{\"units\":[\"nowhere\",\"" + unit + "\"]}")
        .patch(path)
        .then()
        .statusCode(400)
        .body("violations.field", contains("units[0]"));
    as("anna").get(path).then().body("units", empty());
    as("anna")
        .body("{\"units\":[\"%s\",\"%s\"]}".formatted(unit, unit))
        .patch(path)
        .then()
        .statusCode(200)
        .body("units", contains(unit))
        .body("roles", contains("analyst"))
        .body("enabled", equalTo(true))
        .body("name", equalTo("Pia Pohl"));
    as("anna")
        .body("{\"units\":[],\"roles\":[\"agent\"],\"enabled\":false}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("units", empty())
        .body("roles", contains("agent"))
        .body("enabled", equalTo(false))
        .body("email", equalTo(email));
    // Still of the tenant, as its attribute stays.
    as("anna").get(path).then().statusCode(200).body("units", empty());
  }

  private static String unit() {
    String unit = "u-" + Ids.next();
    as("anna").body("{\"name\":{\"en\":\"U\"}}").put("/v1/units/" + unit).then().statusCode(201);
    return unit;
  }

  @Test
  void theLastAdminIsNotLimitedToUnits() {
    Colleague ann = inOwnTenant("ann", ColleagueRole.ADMIN);

    assertThatThrownBy(
            () ->
                await(
                    colleagues.change(
                        tenant, ann.id(), new ColleagueChange(null, List.of("north"), null))))
        .isInstanceOfSatisfying(
            HttpProblem.class, refused -> assertThat(refused.getStatusCode()).isEqualTo(409));
    assertThat(await(colleagues.get(tenant, ann.id())).units()).isEmpty();
  }

  @Test
  void nobodyOfAnotherTenantIsTouched() {
    String gina = PEOPLE + "/" + idOf("gina", "gina@globex.example");

    as("anna").get(gina).then().statusCode(404);
    as("anna").body("{\"enabled\":false}").patch(gina).then().statusCode(404);
    as("anna").body("{\"roles\":[\"agent\"]}").patch(gina).then().statusCode(404);
    as("anna").body("{\"units\":[]}").patch(gina).then().statusCode(404);
    as("anna").post(gina + "/invitation").then().statusCode(404);
    as("anna").delete(gina).then().statusCode(404);
    as("gina").get(gina).then().statusCode(200).body("enabled", equalTo(true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "..",
        "%2e%2e",
        "a%2Frole-mappings",
        "x%3Fenabled=false",
        "0199a19b-45b8-7a40-9f51-3f0d7c0b9e10"
      })
  void anIdThatIsNobodysLeadsNowhere(String id) {
    assertThat(
            as("anna")
                .urlEncodingEnabled(false)
                .body("{\"enabled\":false}")
                .patch(PEOPLE + "/" + id)
                .statusCode())
        .isIn(404, 405);
  }

  @Test
  void theLastAdminStays() {
    String gina = PEOPLE + "/" + idOf("gina", "gina@globex.example");

    as("gina").body("{\"roles\":[\"analyst\"]}").patch(gina).then().statusCode(409);
    as("gina").body("{\"enabled\":false}").patch(gina).then().statusCode(409);
    as("gina").delete(gina).then().statusCode(409);
    as("gina").get(gina).then().body("roles", contains("admin")).body("enabled", equalTo(true));
  }

  @Test
  void oneOfTwoAdminsMayGo() {
    Colleague ann = inOwnTenant("ann", ColleagueRole.ADMIN);
    Colleague bob = inOwnTenant("bob", ColleagueRole.ADMIN, ColleagueRole.AGENT);

    assertThat(
            await(colleagues.change(tenant, bob.id(), ColleagueChange.ofRoles(ColleagueRole.AGENT)))
                .roles())
        .containsExactly(ColleagueRole.AGENT);
    assertThatThrownBy(() -> await(colleagues.change(tenant, ann.id(), ColleagueChange.disabled())))
        .isInstanceOfSatisfying(
            HttpProblem.class, refused -> assertThat(refused.getStatusCode()).isEqualTo(409));
  }

  @Test
  void ofTwoAdminsWhoRemoveEachOtherAtOnceOneStays() throws Exception {
    List<Colleague> both =
        List.of(inOwnTenant("ann", ColleagueRole.ADMIN), inOwnTenant("bob", ColleagueRole.ADMIN));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> calls =
          both.stream().<Callable<Boolean>>map(one -> () -> isRemoved(one.id())).toList();
      List<Boolean> removed = new ArrayList<>();
      for (Future<Boolean> call : threads.invokeAll(calls)) {
        removed.add(call.get());
      }

      assertThat(removed).containsExactlyInAnyOrder(true, false);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whileSomebodyElseChangesPeopleNobodyWaits() throws SQLException {
    inOwnTenant("ann", ColleagueRole.ADMIN);
    Colleague bob = inOwnTenant("bob", ColleagueRole.AGENT);
    try (Connection connection = database.getConnection();
        PreparedStatement hold =
            connection.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))");
        PreparedStatement release =
            connection.prepareStatement("select pg_advisory_unlock(hashtextextended(?, 0))")) {
      hold.setString(1, "PEOPLE/" + tenant);
      release.setString(1, "PEOPLE/" + tenant);
      hold.execute();
      try {
        assertThatThrownBy(() -> await(colleagues.remove(tenant, bob.id())))
            .isInstanceOfSatisfying(
                HttpProblem.class, refused -> assertThat(refused.getStatusCode()).isEqualTo(409));
      } finally {
        release.execute();
      }
    }

    assertThat(isRemoved(bob.id())).isTrue();
    made.remove(bob.id());
  }

  private boolean isRemoved(String id) {
    try {
      await(colleagues.remove(tenant, id));
      return true;
    } catch (HttpProblem e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'email':'nobody','roles':['agent']            | email",
        "'roles':['agent']                             | email",
        "'email':'a@b.example'                         | roles",
        "'email':'a@b.example','roles':[]              | roles",
        "'email':'a@b.example','roles':['operator']    | roles[0]",
        "'email':'a@b.example','roles':['agent'],'units':['No key'] | units[0]",
        "'email':'a@b.example','roles':['agent'],'tenant':'globex' | tenant"
      },
      quoteCharacter = '`')
  void whatIsWrongIsNamed(String members, String field) {
    as("anna")
        .body("{" + members.replace('\'', '"') + "}")
        .post(PEOPLE)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @Test
  void noRoleOfThoseWhoRunEcholotIsGiven() {
    String ben = PEOPLE + "/" + idOf("anna", "ben@acme.example");

    as("anna").body("{\"roles\":[\"operator\"]}").patch(ben).then().statusCode(400);
    as("anna").body("{\"roles\":[]}").patch(ben).then().statusCode(400);
    as("anna").get(ben).then().body("roles", contains("analyst"));
  }
}
