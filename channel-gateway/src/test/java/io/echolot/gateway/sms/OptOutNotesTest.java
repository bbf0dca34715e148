package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes STOP is told of on the topic, by the mark of the number. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OptOutNotesTest {

  @Inject KnownChannels channels;
  @Inject SenderMarks marks;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private Fixture fixture;
  private Phone phone;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    phone = Phone.of(fixture, publicUrl);
    fixture.untilKnownTo(channels);
  }

  private List<RespondentConsent> told() {
    return FeedbackLog.read(Topics.CONSENTS, fixture.tenant() + "/").values().stream()
        .map(json -> ContractsJson.read(json, RespondentConsent.class))
        .toList();
  }

  @Test
  void aStopIsToldBeforeItIsConfirmedAndHoldsNoNumber() {
    phone.send("Hallo");
    assertThat(told()).isEmpty();
    String sid = Phone.sid();
    phone.send(sid, "STOP");

    RespondentConsent stop = told().get(0);
    assertThat(told()).hasSize(1);
    assertThat(stop.state()).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(stop.channel()).isEqualTo(Channel.SMS);
    assertThat(stop.reference()).isEqualTo(sid);
    assertThat(stop.giver().sender())
        .isEqualTo(marks.of(fixture.tenant(), Channel.SMS, phone.number()));
    assertThat(new String(ContractsJson.write(stop), StandardCharsets.UTF_8))
        .doesNotContain(phone.number().substring(1));
  }

  @Test
  void theSameMessageAgainTellsNothingNewAndAnotherStopIsTold() {
    String sid = Phone.sid();
    phone.send(sid, "Bitte keine SMS mehr");
    UUID first = told().get(0).id();
    phone.send(sid, "Bitte keine SMS mehr");
    assertThat(told()).extracting(RespondentConsent::id).containsExactly(first);

    phone.send("Wie bitte?");
    assertThat(told()).extracting(RespondentConsent::id).containsExactly(first);
    phone.send("STOP");
    assertThat(told()).extracting(RespondentConsent::state).containsExactly(ConsentState.WITHDRAWN);
    assertThat(told()).extracting(RespondentConsent::id).doesNotContain(first);
  }

  @Test
  void whoStartsAgainConsentsAgain() {
    phone.send("STOP");
    phone.send("START");

    assertThat(told()).extracting(RespondentConsent::state).containsExactly(ConsentState.GRANTED);
  }

  @Test
  void whoStartsWithoutAStopBeforeSaysNothingOfConsent() {
    phone.send("START");

    assertThat(told()).isEmpty();
  }
}
