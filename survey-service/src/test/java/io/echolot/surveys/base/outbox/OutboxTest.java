package io.echolot.surveys.base.outbox;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.PoisonedTopic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutboxTest {

  @Inject DataSource database;

  private static ConditionFactory withinSeconds() {
    // The relay sends in the background.
    return Awaitility.await();
  }

  /** As a version that bounded nothing left it there. */
  private void leave(String topic, String key, byte[] value) {
    try (Connection connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outbox (topic, key, value) values (?, ?, ?)")) {
      insert.setString(1, topic);
      insert.setString(2, key);
      insert.setBytes(3, value);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long left(String key, String condition) {
    try (Connection connection = database.getConnection();
        var count =
            connection.prepareStatement(
                "select count(*) from outbox where key = ? and " + condition)) {
      count.setString(1, key);
      var row = count.executeQuery();
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] large(int bytes) {
    return "x".repeat(bytes).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatKafkaRefusesIsSetAsideAndWhatWaitsBehindItGoesOn() {
    String large = "acme/" + Ids.next();
    String huge = "acme/" + Ids.next();
    String behind = "acme/" + Ids.next();

    leave(Topics.SURVEYS, large, large(1_500_000));
    leave(Topics.SURVEYS, huge, large(5_000_000));
    leave(Topics.SURVEYS, behind, large(10));

    withinSeconds().until(() -> FeedbackLog.read(Topics.SURVEYS, behind).size() == 1);
    withinSeconds().until(() -> left(large, "true") == 0);
    var letters =
        PoisonedTopic.letters().values().stream()
            .filter(letter -> letter.reader().equals("outbox"))
            .collect(Collectors.toMap(l -> new String(l.key(), StandardCharsets.UTF_8), l -> l));
    assertThat(letters.get(large).reason()).isEqualTo(SetAsideReason.TOO_LARGE);
    assertThat(letters.get(large).topic()).isEqualTo(Topics.SURVEYS);
    assertThat(letters.get(large).value()).hasSize(1_500_000);
    // Too large even for a dead letter: described there, and kept where it was.
    assertThat(letters.get(huge).omitted()).isTrue();
    assertThat(letters.get(huge).bytes()).isEqualTo(5_000_000);
    assertThat(left(huge, "set_aside_at is not null")).isEqualTo(1);
    given().get(Management.url("/q/health/ready")).then().statusCode(200);
  }

  @Test
  void aSurveyThatIsTooLargeForOthersIsRefusedWhenItIsPublished() {
    Caller.putJourney();
    String text = "x".repeat(1990);
    String questions =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    """
                    {"key":"q%d","kind":"text","title":{"en":"%s"},"description":{"en":"%s"}}"""
                        .formatted(i, text, text))
            .collect(Collectors.joining(","));
    String id =
        Caller.create(
            """
            {"key":"large-%s","name":{"en":"Large"},"languages":["en"],"touchpoints":["checkout"],
             "questions":[%s],"thanks":{"en":"!"}}"""
                .formatted(Ids.next(), questions));

    as("anna")
        .post("/v1/surveys/" + id + "/publish")
        .then()
        .statusCode(400)
        .body("type", containsString("/invalid"))
        .body("violations[0].message", containsString("786432 bytes"));
    as("anna").get("/v1/surveys/" + id).then().body("state", equalTo("draft"));
    assertThat(left("acme/" + id + "/1", "true")).as("what is left in the outbox").isZero();
    as("anna").get("/v1/surveys/" + id + "/versions").then().body("size()", equalTo(0));
  }
}
