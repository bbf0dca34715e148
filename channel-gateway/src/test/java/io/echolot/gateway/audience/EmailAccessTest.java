package io.echolot.gateway.audience;

import static io.echolot.gateway.audience.Ground.audience;
import static io.echolot.gateway.audience.Ground.complete;
import static io.echolot.gateway.audience.Ground.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.Access;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.mail.MailServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Surveys for owners of an e-mail address, by a real SMTP server. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(
    value = MailServer.class,
    restrictToAnnotatedClass = true,
    // Codes expire while the test looks on.
    initArgs = @ResourceArg(name = "echolot.audience.codes-for", value = "10s"))
class EmailAccessTest {

  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private final String address = "Jo." + Ids.next() + "@mail.example";
  private Ground ground;

  @BeforeEach
  void publish() {
    ground = Ground.publish(audience(Access.EMAIL, "", null, null, 0, true, ""));
  }

  private void send(String language) {
    ground
        .access(Map.of("email", address, "language", language))
        .then()
        .statusCode(202)
        .body("state", equalTo("sent"));
  }

  private String newestCode() {
    List<MailServer.Letter> letters = MailServer.lettersTo(address);
    Matcher code = CODE.matcher(letters.get(letters.size() - 1).subject());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private io.restassured.response.Response enter(String email, String code) {
    return ground.access(Map.of("email", email, "code", code));
  }

  private static String other(String code) {
    return code.equals("000000") ? "000001" : "000000";
  }

  @Test
  void theCodeInTheEmailOpensTheSurveyOnceAndTellsOnlyAPseudonym() {
    send("");
    String code = newestCode();
    enter(address, other(code)).then().statusCode(401).body("access", equalTo("email"));
    String token =
        enter(address.toLowerCase(Locale.ROOT), code)
            .then()
            .statusCode(200)
            .extract()
            .path("token");

    enter(address, code).then().statusCode(401).body("type", endsWith("/access-needed"));
    ground.survey(token).then().statusCode(200);
    String id = id();
    ground.put(id, 1, complete("a"), token).then().statusCode(202);
    ground.put(id(), 1, complete("a"), token).then().statusCode(409);
    Response response = (Response) FeedbackLog.read(ground.tenant()).get(0);
    assertThat(response.respondent()).matches("email-[0-9a-f]{32}");
  }

  @Test
  void theEmailSpeaksTheRespondentsLanguage() {
    send("fr-CA");
    send("de");

    List<MailServer.Letter> letters = MailServer.lettersTo(address);
    assertThat(letters).hasSize(2);
    assertThat(letters.get(0).subject()).contains("votre code pour", "Rules");
    assertThat(letters.get(1).subject()).contains("Ihr Code");
    assertThat(letters).allMatch(letter -> letter.from().equals("surveys@acme.example"));
    assertThat(letters.get(1).text()).contains(newestCode());
  }

  @Test
  void theAddressIsStoredNowhere() {
    send("");

    for (String collection : mongo.getDatabase(database).listCollectionNames()) {
      for (Document document : mongo.getDatabase(database).getCollection(collection).find()) {
        assertThat(document.toJson().toLowerCase(Locale.ROOT))
            .doesNotContain(address.toLowerCase(Locale.ROOT));
      }
    }
  }

  @Test
  void aCodeExpiresAndTooManyWrongOnesSpoilIt() {
    send("");
    String code = newestCode();
    for (int i = 0; i < 5; i++) {
      enter(address, other(code)).then().statusCode(401);
    }
    enter(address, code).then().statusCode(401);

    send("");
    String newer = newestCode();
    Awaitility.await("the code is too old")
        .pollDelay(Duration.ofMillis(10_100))
        .untilAsserted(() -> enter(address, newer).then().statusCode(401));
  }

  @Test
  void anAddressGetsOnlySoManyEmails() {
    send("");
    send("");
    send("");
    ground
        .access(Map.of("email", address))
        .then()
        .statusCode(429)
        .body("type", endsWith("/too-many-requests"));
    assertThat(MailServer.lettersTo(address)).hasSize(3);
    ground.access(Map.of("email", "two@a.example\r\nBcc: x@y.example")).then().statusCode(400);
  }
}
