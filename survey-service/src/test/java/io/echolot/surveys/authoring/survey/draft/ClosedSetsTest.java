package io.echolot.surveys.authoring.survey.draft;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.echolot.contracts.ContractsJson;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;

/** What of a draft is one of a few words is refused at the door if it is another one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ClosedSetsTest {

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'audience':{'triggers':[{'when':'sometimes'}]} | audience.triggers[0].when"
            + " | must be one of the forms",
        "'audience':{'triggers':[{'mode':'page'}]} | audience.triggers[0].mode"
            + " | must be one of popover, modal, button",
        "'questions':[{'key':'q','kind':'contact','fields':[{'key':'shoe_size'}]}]"
            + " | questions[0].fields[0].key | must be one of first_name, last_name",
      })
  void anotherWordIsRefused(String part, String field, String message) {
    as("anna")
        .body("{'key':'closed',".replace('\'', '"') + part.replace('\'', '"') + "}")
        .post("/v1/surveys")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(field))
        .body("violations[0].message", startsWith(message));
  }

  /** Drafts were stored with any word once. */
  @Test
  void aDraftThatHoldsAnotherWordStaysReadable() throws SQLException {
    try (Connection connection = database().getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("create schema draft_before");
      migrate("8");
      sql.execute("set search_path to draft_before");
      sql.execute(survey("plain", "{'key':'plain','questions':[]}"));
      sql.execute(
          survey(
              "odd",
              "{'key':'odd','questions':[{'key':'a','kind':'text'},{'key':'b','kind':'contact',"
                  + "'fields':[{'key':'shoe_size'},{'key':'email','required':true},{}]}],"
                  + "'audience':{'triggers':[{'when':'never'},{'when':'scroll 60'},"
                  + "{'when':'view','mode':'page'},{'url':'/x'}]}}"));

      migrate("9");

      assertThat(read(sql, "plain").questions()).isEmpty();
      SurveyDraft odd = read(sql, "odd");
      assertThat(odd.questions()).extracting(question -> question.key()).containsExactly("a", "b");
      assertThat(odd.questions().get(1).fields())
          .extracting(field -> field.part())
          .containsExactly("email", "");
      assertThat(odd.audience().triggers())
          .extracting(trigger -> trigger.when().text())
          .containsExactly("scroll 60", "view");
      sql.execute("set search_path to public");
      sql.execute("drop schema draft_before cascade");
    }
  }

  private PGSimpleDataSource database() {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    return database;
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database())
        .schemas("draft_before")
        .target(target)
        .load()
        .migrate();
  }

  private static String survey(String id, String draft) {
    return "insert into survey (tenant, id, key, lock, version, state, draft) values ('acme', '"
        + id
        + "', '"
        + id
        + "', 1, 0, 'draft', '"
        + draft.replace('\'', '"')
        + "')";
  }

  private static SurveyDraft read(Statement sql, String id) throws SQLException {
    try (ResultSet rows = sql.executeQuery("select draft from survey where id = '" + id + "'")) {
      rows.next();
      return ContractsJson.read(
          rows.getString(1).getBytes(StandardCharsets.UTF_8), SurveyDraft.class);
    }
  }
}
