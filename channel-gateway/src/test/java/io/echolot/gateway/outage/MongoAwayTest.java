package io.echolot.gateway.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.echolot.contracts.Channel;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.sms.Phone;
import io.echolot.gateway.survey.Channels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = NoMongo.class, restrictToAnnotatedClass = true)
class MongoAwayTest {

  @Inject Channels channels;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  @Test
  void aDialogueSaysThatItCannotGoOnNow() {
    Fixture fixture = Fixture.publish("t-" + Ids.next());
    Awaitility.await("the number is known")
        .atMost(Duration.ofSeconds(20))
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
}
