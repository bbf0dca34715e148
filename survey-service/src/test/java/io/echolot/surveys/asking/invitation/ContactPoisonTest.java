package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.base.persistence.Database.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.Contact;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.invitation.record.ContactStore;
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
class ContactPoisonTest {

  private static final int PARTITIONS = 6;

  private final String tenant = "t-" + Ids.next();
  private final Instant now = Instant.now();

  @Inject ContactStore contacts;

  private Contact contact(String respondent) {
    return new Contact(tenant, respondent, "nps", Channel.WEB, now);
  }

  private static void withinSeconds(ThrowingRunnable assertion) {
    // The topic is followed in the background, and nothing bad may hold up what stands behind it.
    Awaitility.await().untilAsserted(assertion);
  }

  @Test
  void whoWasAskedBehindBadRecordsIsKnown() {
    Contact bad = contact("bad");
    List<String> asked = IntStream.range(0, PARTITIONS).mapToObj(i -> "asked-" + i).toList();

    PoisonedTopic topic =
        PoisonedTopic.pour(
            Topics.CONTACTS,
            PARTITIONS,
            Poison.ofContacts(bad.topicKey(), bad),
            asked.stream()
                .map(this::contact)
                .map(contact -> Good.of(contact.topicKey(), contact))
                .toList());

    withinSeconds(
        () ->
            assertThat(await(contacts.times(tenant, asked, now.minusSeconds(1))))
                .containsOnlyKeys(asked));
    withinSeconds(
        () -> assertThat(topic.setAsideBy("contact-recorder")).isEqualTo(topic.expected()));
    assertThat(await(contacts.times(tenant, List.of("bad"), now.minusSeconds(1)))).isEmpty();
  }
}
