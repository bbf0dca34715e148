package io.echolot.surveys.people.tenant;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.echolot.platform.Ids;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.colleague.Colleague;
import io.echolot.surveys.people.colleague.ColleagueRole;
import io.echolot.surveys.people.colleague.Colleagues;
import io.echolot.surveys.people.colleague.keycloak.KeycloakUsers;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Otto runs Echolot; Anna is acme's admin, and globex has people in Keycloak. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TenantsTest {

  private static final String TENANTS = "/v1/tenants";

  private final String key = "t-" + Ids.next();
  private final String email = "a" + Ids.next() + "@t.example";
  private final List<String> made = new ArrayList<>();

  @Inject Colleagues colleagues;
  @Inject KeycloakUsers users;

  @AfterEach
  void removeAdmins() {
    made.forEach(id -> Database.await(users.delete(id)));
  }

  private Response create(String user, String key, String email) {
    Response answer =
        as(user)
            .body(
                """
                {"key":"%s","name":"Initech","admin":{"email":"%s","firstName":"Ida"}}"""
                    .formatted(key, email))
            .post(TENANTS);
    if (answer.statusCode() == 201) {
      made.add(answer.path("admin.id"));
    }
    return answer;
  }

  private static Response listed(String key) {
    // Right before it, so that it stands on the first page however many there are.
    String before = key.substring(0, key.length() - 1);
    return as("otto")
        .queryParam("limit", 500)
        .queryParam(
            "cursor",
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(before.getBytes(StandardCharsets.UTF_8)))
        .get(TENANTS);
  }

  @Test
  void aTenantBeginsWithItsAdmin() {
    create("otto", key, email)
        .then()
        .statusCode(201)
        .body("key", equalTo(key))
        .body("tenant.name", equalTo("Initech"))
        .body("tenant.createdAt", notNullValue())
        .body("admin.person.email", equalTo(email))
        .body("admin.person.roles", contains("admin"))
        .body("admin.mailed", equalTo(false));

    assertThat(Database.await(colleagues.list(key, 0, 10)))
        .extracting(Colleague::email, Colleague::roles)
        .containsExactly(tuple(email, List.of(ColleagueRole.ADMIN)));
    listed(key).then().statusCode(200).body("key", hasItem(key));
  }

  @Test
  void thereIsOneOfEachKey() {
    create("otto", key, email);

    create("otto", key, "b" + email).then().statusCode(409);
    // They have people in Keycloak.
    create("otto", "globex", "c" + email).then().statusCode(409);
    create("otto", "acme", "d" + email).then().statusCode(409);
  }

  @Test
  void withoutItsAdminThereIsNone() {
    create("otto", key, "anna@acme.example").then().statusCode(409);

    assertThat(listed(key).jsonPath().getList("key")).doesNotContain(key);
    create("otto", key, email).then().statusCode(201);
  }

  @Test
  void theAdminWhomAnEarlierTryLeftBecomesItsAdmin() {
    String left = Database.await(users.create(key, email, "Ida", "", List.of())).orElseThrow();
    made.add(left);

    create("otto", key, "b" + email).then().statusCode(409);
    create("otto", key, email).then().statusCode(201).body("admin.id", equalTo(left));
  }

  @Test
  void whatHasSomethingWithoutHavingBeenCreatedIsListed() {
    as("anna").body("{\"language\":\"de\"}").put("/v1/customers/" + key);
    as("gina").body("{\"language\":\"de\"}").put("/v1/customers/" + key);

    as("otto")
        .queryParam("limit", 500)
        .get(TENANTS)
        .then()
        .body("key", hasItems("acme", "globex"))
        .body("find{it.key=='acme'}.name", equalTo(""))
        .body("find{it.key=='acme'}.createdAt", nullValue());
    Response first = as("otto").queryParam("limit", 1).get(TENANTS);
    first.then().body("key", contains("acme")).header("Link", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "ben", "milo"})
  void itIsForThoseWhoRunEcholot(String user) {
    as(user).get(TENANTS).then().statusCode(403);
    create(user, key, email).then().statusCode(403);
    given().get(TENANTS).then().statusCode(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'key':'A b','name':'N','admin':{'email':'a@t.example'}        | key",
        "'key':'under_score','name':'N','admin':{'email':'a@t.example'}| key",
        "'key':'k','name':' ','admin':{'email':'a@t.example'}          | name",
        "'key':'k','name':'N','admin':{'email':'nobody'}               | admin.email",
        "'key':'k','name':'N'                                          | admin.email",
        "'key':'k','name':'N','admin':{'mail':'a@t.example'}           | admin.mail"
      })
  void whatIsWrongIsNamed(String members, String field) {
    as("otto")
        .body("{" + members.replace('\'', '"') + "}")
        .post(TENANTS)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }
}
