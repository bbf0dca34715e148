package io.echolot.surveys.people.consent;

import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Poison;
import io.echolot.testkit.PoisonedTopic;
import io.echolot.testkit.PoisonedTopic.Good;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConsentPoisonTest {

  private static final int PARTITIONS = 6;

  private final String tenant = "t-" + Ids.next();

  @Inject RespondentConsentStore store;

  private RespondentConsent stop(String sender) {
    return new RespondentConsent(
        tenant,
        Ids.next(),
        Channel.SMS,
        ConsentPurpose.SURVEYS,
        ConsentState.WITHDRAWN,
        Instant.now(),
        new Giver(sender, ""),
        "SM0123");
  }

  private static void withinSeconds(ThrowingRunnable assertion) {
    // The topic is followed in the background, and nothing bad may hold up what stands behind it.
    Awaitility.await().untilAsserted(assertion);
  }

  @Test
  void whatIsSaidBehindBadRecordsIsKnown() {
    List<String> senders = IntStream.range(0, PARTITIONS).mapToObj(i -> "sender-" + i).toList();
    RespondentConsent bad = stop("bad");
    List<RespondentConsent> said = senders.stream().map(this::stop).toList();

    PoisonedTopic topic =
        PoisonedTopic.pour(
            Topics.CONSENTS,
            PARTITIONS,
            Poison.ofConsents(bad.topicKey(), bad),
            said.stream().map(consent -> Good.of(consent.topicKey(), consent)).toList());

    withinSeconds(
        () ->
            assertThat(
                    await(store.of(tenant, senders.stream().map(Giver::subjectOfSender).toList())))
                .containsExactlyInAnyOrderElementsOf(said));
    withinSeconds(
        () -> assertThat(topic.setAsideBy("consent-recorder")).isEqualTo(topic.expected()));
    assertThat(await(store.of(tenant, List.of(Giver.subjectOfSender("bad"))))).isEmpty();
  }
}
