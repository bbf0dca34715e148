package io.echolot.gateway.delivery.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.sms.TwilioAccountFixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever dies or comes twice, a message is asked for once. In a database of its own, where nobody
 * sends and tells meanwhile.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutgoingStoreTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static final int ALL = 1_000;

  @Inject MongoClient mongo;
  @Inject DeliveryConfig config;
  @Inject MeterRegistry meters;
  @Inject Clock clock;

  private final String database = "echolot_store_" + Ids.next().toString().replace("-", "");
  private OutgoingStore store;
  private SettledStore settled;
  private UntoldDeliveries untold;

  private final String tenant = "t-" + Ids.next();
  private final String to = TwilioAccountFixture.number("+49");
  private final Instant later = Instant.now().plus(HOUR).truncatedTo(ChronoUnit.MILLIS);

  @BeforeEach
  void open() {
    store = new OutgoingStore(mongo, database);
    settled = new SettledStore(mongo, database, config, meters, clock);
    untold = new UntoldDeliveries(mongo, database);
    store.ensureIndexes();
  }

  @AfterEach
  void drop() {
    mongo.getDatabase(database).drop();
  }

  private DueMessage message(long order, MessagePurpose purpose) {
    OutgoingMessage message =
        new OutgoingMessage(
            tenant,
            Ids.next(),
            new MessageRoute("a-1", Channel.SMS, "+15005550006", to),
            purpose,
            "",
            "No. " + order,
            "en",
            later.plus(HOUR));
    return new DueMessage(message, order, later, 0);
  }

  private DueMessage added(long order, MessagePurpose purpose) {
    DueMessage message = message(order, purpose);
    store.add(List.of(message));
    return message;
  }

  private MessageDelivery stored(DueMessage message) {
    return OutgoingFields.delivery(
        mongo
            .getDatabase(database)
            .getCollection(OutgoingFields.COLLECTION)
            .find(new Document("_id", message.key()))
            .first());
  }

  private MessageState state(DueMessage message) {
    return stored(message).status().state();
  }

  @Test
  void ofAllWhoBeginAtTheSameInstantOneAsks() throws Exception {
    DueMessage message = added(1, MessagePurpose.INVITATION);
    ExecutorService replicas = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> begins =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(i -> () -> store.begin(message, clock.instant()))
              .toList();
      int asking = 0;
      for (Future<Boolean> begun : replicas.invokeAll(begins)) {
        asking += begun.get() ? 1 : 0;
      }
      assertThat(asking).isEqualTo(1);
    } finally {
      replicas.shutdown();
    }
    store.add(List.of(message));
    assertThat(store.begin(message, clock.instant())).isFalse();
    assertThat(store.due(message.account(), later, 10)).isEmpty();
    assertThat(stored(message).status().attempts()).isEqualTo(1);
  }

  @Test
  void whatWasBeingAskedForWhenWeDiedIsUncertain() {
    DueMessage waiting = added(1, MessagePurpose.INVITATION);
    DueMessage asked = added(2, MessagePurpose.INVITATION);
    DueMessage lost = added(3, MessagePurpose.INVITATION);
    store.begin(asked, clock.instant());
    store.begin(lost, clock.instant().minus(HOUR));
    settled.settleLost(Duration.ofMinutes(1));

    assertThat(state(waiting)).isEqualTo(MessageState.QUEUED);
    assertThat(state(asked)).isEqualTo(MessageState.QUEUED);
    assertThat(state(lost)).isEqualTo(MessageState.UNCERTAIN);
    store.again(lost, later, "503");
    assertThat(store.due(lost.account(), later, 10)).containsExactly(waiting);
    settled.settle(lost, Settled.sent("SM1"));
    assertThat(state(lost)).isEqualTo(MessageState.SENT);
  }

  @Test
  void testsGoBeforeRemindersAndThoseBeforeInvitations() {
    DueMessage invitation = added(1, MessagePurpose.INVITATION);
    DueMessage second = added(2, MessagePurpose.INVITATION);
    DueMessage reminder = added(3, MessagePurpose.REMINDER);
    DueMessage test = added(4, MessagePurpose.TEST);

    assertThat(store.due(test.account(), later, 10))
        .containsExactly(test, reminder, invitation, second);
    assertThat(store.due(test.account(), later.minusMillis(1), 10)).isEmpty();
    assertThat(store.due(test.account(), later, 1)).containsExactly(test);
  }

  @Test
  void aMessageWaitsBehindTheRecipientsEarlierOne() {
    DueMessage first = added(1, MessagePurpose.INVITATION);
    DueMessage second = added(2, MessagePurpose.INVITATION);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);

    assertThat(store.earlier(first, now)).isEmpty();
    assertThat(store.earlier(second, now)).contains(later);
    store.begin(first, now);
    assertThat(store.earlier(second, now)).contains(now);
    settled.settle(first, Settled.uncertain());
    assertThat(store.earlier(second, now)).isEmpty();
  }

  @Test
  void accountsWithWaitingMessagesAreFoundOneBehindTheOther() {
    DueMessage message = added(1, MessagePurpose.INVITATION);

    assertThat(store.nextAccount("")).contains(message.account());
    assertThat(store.nextAccount(message.account())).isEmpty();
    settled.settle(message, Settled.notSent(UnsentReason.EXPIRED, ""));
    assertThat(store.nextAccount("")).isEmpty();
  }

  private List<MessageState> told(UntoldDeliveries.Batch batch) {
    return batch.deliveries().stream().map(delivery -> delivery.status().state()).toList();
  }

  @Test
  void whatChangesWhileItIsToldIsToldAgain() {
    DueMessage message = added(1, MessagePurpose.INVITATION);
    UntoldDeliveries.Batch first = untold.claim(ALL, clock.instant());
    assertThat(told(first)).containsExactly(MessageState.QUEUED);
    settled.settle(message, Settled.sent("SM1"));
    assertThat(told(untold.claim(ALL, clock.instant()))).isEmpty();
    untold.told(first, first.deliveries());

    UntoldDeliveries.Batch second = untold.claim(ALL, clock.instant());
    assertThat(told(second)).containsExactly(MessageState.SENT);
    untold.told(second, second.deliveries());
    assertThat(told(untold.claim(ALL, clock.instant()))).isEmpty();
  }

  @Test
  void whatKafkaDidNotTakeIsToldAgainAndSoIsWhatADeadReplicaWasTelling() {
    added(1, MessagePurpose.INVITATION);
    UntoldDeliveries.Batch first = untold.claim(ALL, clock.instant());
    untold.told(first, List.of());
    assertThat(told(untold.claim(ALL, clock.instant()))).containsExactly(MessageState.QUEUED);

    assertThat(told(untold.claim(ALL, clock.instant()))).isEmpty();
    assertThat(told(untold.claim(ALL, clock.instant().plus(HOUR))))
        .containsExactly(MessageState.QUEUED);
  }

  @Test
  void whatItIsTooLateForIsNotSent() {
    DueMessage message = added(1, MessagePurpose.INVITATION);
    settled.settleLate();
    assertThat(state(message)).isEqualTo(MessageState.QUEUED);

    Clock tomorrow = Clock.offset(clock, Duration.ofDays(1));
    new SettledStore(mongo, database, config, meters, tomorrow).settleLate();
    assertThat(stored(message).status().reason()).isEqualTo(UnsentReason.EXPIRED);
    assertThat(state(message)).isEqualTo(MessageState.NOT_SENT);
  }

  @Test
  void anAccountIsOneReplicasUntilItLetsGoOrDies() {
    String account = tenant + "/a-1";
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    AccountLeases leases = new AccountLeases(mongo, database);
    AccountLeases other = new AccountLeases(mongo, database);

    assertThat(leases.hold(account, now)).isTrue();
    assertThat(leases.hold(account, now)).isTrue();
    assertThat(other.hold(account, now)).isFalse();
    other.release(account);
    assertThat(other.hold(account, now)).isFalse();
    assertThat(other.hold(account, now.plus(AccountLeases.LEASE).plusMillis(1))).isTrue();
    assertThat(leases.hold(account, now)).isFalse();
    other.release(account);
    assertThat(leases.hold(account, now)).isTrue();
    leases.release(account);
  }
}
