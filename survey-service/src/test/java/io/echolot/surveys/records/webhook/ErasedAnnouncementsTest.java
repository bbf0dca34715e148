package io.echolot.surveys.records.webhook;

import static io.echolot.contracts.feedback.ResponseState.COMPLETE;
import static io.echolot.surveys.records.webhook.Hooks.response;
import static io.echolot.surveys.records.webhook.Hooks.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.feedback.Writer;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks hear neither what was erased nor who writes. */
@QuarkusTest
@TestProfile(Impatient.class)
@QuarkusTestResource(Backends.class)
class ErasedAnnouncementsTest {

  private final Receiver receiver = new Receiver();
  private final String survey = "s-" + Ids.next();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void whatComesAfterAnErasureIsNotAnnouncedAndNobodyHearsWhoWrites() {
    Hooks.create(receiver.url(), "[\"response.received\"]", "[\"" + survey + "\"]");
    String erased = Ids.next().toString();
    String told = Ids.next().toString();
    FeedbackLog.eraseForGood("acme", erased);
    FeedbackLog.send(response(survey, erased, 2, COMPLETE));
    FeedbackLog.send(response(survey, told, 1, COMPLETE).by(new Writer(7, "hash-of-a-secret")));
    soon().until(() -> receiver.got().size() == 1);
    FeedbackLog.send(response(survey, erased, 3, COMPLETE));
    FeedbackLog.send(response(survey, told, 2, COMPLETE).by(new Writer(7, "hash-of-a-secret")));

    soon().until(() -> receiver.got().size() == 2);
    assertThat(receiver.got())
        .allSatisfy(
            message -> {
              assertThat(message.json().at("/data/id").asText()).isEqualTo(told);
              assertThat(message.json().toString()).doesNotContain("hash-of-a-secret", "writer");
            });
  }
}
