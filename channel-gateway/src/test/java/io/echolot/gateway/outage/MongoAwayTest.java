package io.echolot.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.contracts.survey.Access;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.audience.Ground;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.Phone;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = NoMongo.class, restrictToAnnotatedClass = true)
class MongoAwayTest {

  @Inject KnownChannels channels;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  @Test
  void aDialogueSaysThatItCannotGoOnNow() {
    Fixture fixture = Fixture.publish("t-" + Ids.next());
    Awaitility.await("the number is known")
        .until(
            () ->
                channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).isPresent());

    Phone.of(fixture, publicUrl)
        .post(Phone.sid(), "9")
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .contentType("application/problem+json")
        .body(containsString("unavailable"));
    assertThat(FeedbackLog.read(fixture.tenant())).isEmpty();
  }

  @Test
  void answersAreTakenWithoutBeingCounted() {
    Ground ground =
        Ground.publish(
            Ground.audience(Access.OPEN, "", null, null, 1, true, "vip"), Ground.quota(1));

    for (int i = 0; i < 3; i++) {
      ground.put(Ground.id(), Ground.complete("a")).then().statusCode(202);
    }
    ground.survey("").then().statusCode(200);
    Ground.page().get(ground.path("config")).then().statusCode(200);
    assertThat(FeedbackLog.read(ground.tenant())).hasSize(3);
    assertThat(meters.counter("echolot.audience.skipped").count()).isPositive();
  }

  @Test
  void anIdThatIsMadeOfASecretIsItsOwnersAlsoWithoutAStore() {
    Ground ground = Ground.publish(Ground.open());
    String mine = "mine-0123456789-0123456789";
    String id = SecretId.of(ground.key(), mine, Instant.now());

    ground
        .put(id, 1, "\"secret\":\"other-0123456789-0123456789\"," + Ground.complete("a"), "")
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-yours"));
    ground
        .put(id, 1, "\"secret\":\"" + mine + "\"," + Ground.complete("a"), "")
        .then()
        .statusCode(202);
    assertThat(FeedbackLog.read(ground.tenant())).hasSize(1);
  }

  @Test
  void thoseWhomThisReplicaKnowsDecideWhoseAResponseIs() {
    Ground ground = Ground.publish(Ground.open());
    String id = Ground.id();
    String mine = "\"secret\":\"mine-0123456789-0123456789\",";
    String other = "\"secret\":\"other-0123456789-0123456789\",";

    ground.put(id, 1, mine + Ground.complete("a"), "").then().statusCode(202);
    ground
        .put(id, 2, other + Ground.complete("b"), "")
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-yours"));
    ground.put(id, 2, mine + Ground.complete("b"), "").then().statusCode(202);
    assertThat(FeedbackLog.read(ground.tenant()))
        .singleElement()
        .satisfies(record -> assertThat(record.authorship().writer().hash()).isNotEmpty());
  }

  @Test
  void withoutAMailServerNoSurveyIsOpenedByEmail() {
    Ground ground = Ground.publish(Ground.audience(Access.EMAIL, "", null, null, 0, false, ""));

    ground
        .access(Map.of("email", "jo@mail.example"))
        .then()
        .statusCode(503)
        .body("type", endsWith("/no-mail-server"));
    ground
        .access(Map.of("email", "jo@mail.example", "code", "123456"))
        .then()
        .statusCode(503)
        .body("type", endsWith("/unavailable"));
  }
}
