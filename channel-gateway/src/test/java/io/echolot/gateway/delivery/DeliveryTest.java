package io.echolot.gateway.delivery;

import static io.echolot.gateway.delivery.DeliveryStand.send;
import static io.echolot.gateway.delivery.FakeTwilio.Answer.error;
import static io.echolot.gateway.delivery.FakeTwilio.askedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.delivery.DeliveryStatus;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.sms.TwilioAccountFixture;
import io.echolot.platform.Ids;
import io.echolot.platform.seal.SecretBox;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is to be sent goes out once, or it is told why it didn't. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = FakeTwilio.class, restrictToAnnotatedClass = true)
class DeliveryTest {

  @Inject KnownAccounts accounts;
  @Inject KnownChannels channels;
  @Inject SecretBox box;
  @Inject MongoClient mongo;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private final String to = TwilioAccountFixture.number("+49");
  private DeliveryStand stand;

  @BeforeEach
  void publish() {
    String tenant = "t-" + Ids.next();
    stand =
        new DeliveryStand(
            TwilioAccountFixture.of(tenant, publicUrl)
                .publish(box, Map.of(), 100)
                .asks(Fixture.publish(tenant))
                .untilKnownTo(accounts, channels));
  }

  @Test
  void aMessageGoesOutOnceAndItIsTold() {
    OutgoingMessage message = send(stand.to(to, "Wie war's? 0 – 10 & mehr"));
    DeliveryStatus status = stand.until(message, MessageState.SENT);
    send(message);
    OutgoingMessage next = send(stand.to(to, "Another one"));
    stand.until(next, MessageState.SENT);

    assertThat(askedFor(to)).hasSize(2);
    FakeTwilio.Asked asked = askedFor(to).get(0);
    String login = stand.account().sid() + ":" + stand.account().token();
    assertThat(asked.path())
        .isEqualTo("/2010-04-01/Accounts/" + stand.account().sid() + "/Messages.json");
    assertThat(asked.authorization())
        .isEqualTo(
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    assertThat(asked.form())
        .containsEntry("From", stand.account().number())
        .containsEntry("To", to)
        .containsEntry("Body", "Wie war's? 0 – 10 & mehr")
        .containsEntry(
            "StatusCallback",
            publicUrl + stand.account().path() + "/status?message=" + message.id());
    assertThat(status.providerId()).startsWith("SM");
    assertThat(status.reason()).isEqualTo(UnsentReason.NONE);
    assertThat(status.attempts()).isEqualTo(1);
    assertThat(status.segments()).isEqualTo(1);
    assertThat(status.revision()).isEqualTo(2);
  }

  @Test
  void whatWasSaidAndToWhomIsForgottenOnceItIsSent() {
    OutgoingMessage message = send(stand.to(to, "A secret"));
    stand.until(message, MessageState.SENT);

    Document stored =
        mongo
            .getDatabase(database)
            .getCollection("outgoing_messages")
            .find(new Document("_id", message.tenant() + "/" + message.id()))
            .first();
    assertThat(stored.toJson()).doesNotContain(to.substring(1)).doesNotContain("\"content\"");
  }

  @Test
  void whatTwilioTellsLaterCountsInWhateverOrderItComes() {
    OutgoingMessage message = send(stand.to(to, "Hello"));
    String sid = stand.until(message, MessageState.SENT).providerId();

    stand.tell(message, sid, "delivered", "");
    stand.tell(message, sid, "sent", "");
    stand.tell(message, sid, "failed", "30008");
    DeliveryStatus delivered = stand.until(message, MessageState.DELIVERED);
    assertThat(delivered.errorCode()).isEmpty();
    assertThat(delivered.revision()).isEqualTo(3);
    stand.tell(stand.account().path() + "/status", message, sid, "read", "");
    assertThat(stand.until(message, MessageState.READ).revision()).isEqualTo(4);
  }

  @Test
  void whatIsNotDeliveredHasTwiliosReason() {
    OutgoingMessage message = send(stand.to(to, "Hello"));
    String sid = stand.until(message, MessageState.SENT).providerId();
    stand.tell(message, sid, "undelivered", "30003");

    DeliveryStatus failed = stand.until(message, MessageState.FAILED);
    assertThat(failed.errorCode()).isEqualTo("30003");
    assertThat(failed.reason()).isEqualTo(UnsentReason.UNDELIVERED);
  }

  @Test
  void aStatusThatNobodyCanUseIsTakenAllTheSame() {
    OutgoingMessage message = stand.to(to, "Never sent");
    String path = stand.account().path() + "/status";

    stand.tell(path, message, DeliveryStand.sid(), "delivered", "");
    stand.tell(path + "?message=" + Ids.next(), message, DeliveryStand.sid(), "delivered", "");
    stand.tell(path + "?message=x", message, "SM1", "delivered", "");
    stand.tell(path, message, DeliveryStand.sid(), "teleported", "");
  }

  @Test
  void anotherAccountsStatusChangesNothing() {
    OutgoingMessage message = send(stand.to(to, "Hello"));
    String sid = stand.until(message, MessageState.SENT).providerId();
    String tenant = "t-" + Ids.next();
    var other =
        new DeliveryStand(
            TwilioAccountFixture.of(tenant, publicUrl)
                .publish(box, Map.of(), 100)
                .asks(Fixture.publish(tenant))
                .untilKnownTo(accounts, channels));

    String status = "/status?message=" + message.id();
    other.tell(other.account().path() + status, message, sid, "failed", "30003");
    stand.tell(message, sid, "delivered", "");
    assertThat(stand.until(message, MessageState.DELIVERED).revision()).isEqualTo(3);
  }

  @Test
  void whatIsNotTakenNowIsSentLater() {
    FakeTwilio.answers(to, error(429, 20429).retryAfter("1"), error(503, 20503));
    OutgoingMessage message = send(stand.to(to, "Hello"));

    DeliveryStatus sent = stand.until(message, MessageState.SENT);
    assertThat(sent.attempts()).isEqualTo(3);
    assertThat(askedFor(to)).hasSize(3);
  }

  @Test
  void whatIsNeverTakenIsGivenUp() {
    FakeTwilio.answers(
        to, error(503, 20503), error(400, 21611), error(401, 20003), error(503, 20503));
    OutgoingMessage message = send(stand.to(to, "Hello"));

    DeliveryStatus given = stand.until(message, MessageState.NOT_SENT);
    assertThat(given.reason()).isEqualTo(UnsentReason.GIVEN_UP);
    assertThat(given.errorCode()).isEqualTo("20503");
    assertThat(given.attempts()).isEqualTo(4);
  }

  @Test
  void aTestIsTriedOnce() {
    FakeTwilio.answers(to, error(401, 20003));
    OutgoingMessage message =
        send(stand.of(MessagePurpose.TEST, stand.account().number(), to, "A test"));

    DeliveryStatus given = stand.until(message, MessageState.NOT_SENT);
    assertThat(given.reason()).isEqualTo(UnsentReason.GIVEN_UP);
    assertThat(given.errorCode()).isEqualTo("20003");
    assertThat(askedFor(to)).hasSize(1);
  }

  @Test
  void whatIsRefusedIsNotSentAgain() {
    FakeTwilio.answers(to, error(400, 21211));
    OutgoingMessage message = send(stand.to(to, "Hello"));

    DeliveryStatus failed = stand.until(message, MessageState.FAILED);
    assertThat(failed.reason()).isEqualTo(UnsentReason.REFUSED);
    assertThat(failed.errorCode()).isEqualTo("21211");
    assertThat(askedFor(to)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 504})
  void whereNobodyKnowsWhetherItWentOutItIsNeverSentAgain(int status) {
    FakeTwilio.answers(to, error(status, 0), error(400, 21211));
    OutgoingMessage message = send(stand.to(to, "Hello"));

    DeliveryStatus uncertain = stand.until(message, MessageState.UNCERTAIN);
    assertThat(uncertain.reason()).isEqualTo(UnsentReason.NO_ANSWER);
    String sid = DeliveryStand.sid();
    stand.tell(message, sid, "sent", "");
    DeliveryStatus sent = stand.until(message, MessageState.SENT);
    assertThat(sent.providerId()).isEqualTo(sid);
    assertThat(askedFor(to)).hasSize(1);
  }

  @Test
  void whoSaidStopGetsNothingUntilStart() {
    stand.account().bring(to, "Hallo");
    stand.account().bring(to, "STOP");
    OutgoingMessage message = send(stand.to(to, "Hello"));

    DeliveryStatus status = stand.until(message, MessageState.NOT_SENT);
    assertThat(status.reason()).isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(status.attempts()).isZero();
    stand.account().bring(to, "START");
    stand.until(send(stand.to(to, "Hello again")), MessageState.SENT);
    assertThat(askedFor(to)).hasSize(1);
  }

  @Test
  void whoOptedOutWithTwilioHasOptedOutWithUs() {
    FakeTwilio.answers(to, error(400, 21610));
    OutgoingMessage first = send(stand.to(to, "Hello"));
    DeliveryStatus failed = stand.until(first, MessageState.FAILED);
    assertThat(failed.reason()).isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(failed.errorCode()).isEqualTo("21610");

    OutgoingMessage second = send(stand.to(to, "Hello?"));
    assertThat(stand.until(second, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(consents()).containsExactly(ConsentState.WITHDRAWN);
    stand.account().bring(to, "START");
    stand.until(send(stand.to(to, "Welcome back")), MessageState.SENT);
    assertThat(consents()).containsExactly(ConsentState.GRANTED);
  }

  @Test
  void anOptOutThatIsToldLaterCountsToo() {
    OutgoingMessage first = send(stand.to(to, "Hello"));
    String sid = stand.until(first, MessageState.SENT).providerId();
    stand.tell(first, sid, "failed", "21610");

    assertThat(stand.until(first, MessageState.FAILED).reason()).isEqualTo(UnsentReason.OPTED_OUT);
    OutgoingMessage second = send(stand.to(to, "Hello?"));
    assertThat(stand.until(second, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
  }

  private List<ConsentState> consents() {
    return FeedbackLog.read(Topics.CONSENTS, stand.account().tenant() + "/").values().stream()
        .map(json -> ContractsJson.read(json, RespondentConsent.class).state())
        .toList();
  }

  @Test
  void whatIsTooLateIsNotSent() {
    OutgoingMessage message =
        send(DeliveryStand.notAfter(stand.to(to, "Hello"), Instant.now().minusSeconds(1)));

    assertThat(stand.until(message, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.EXPIRED);
    assertThat(askedFor(to)).isEmpty();
  }

  @Test
  void whatMayHaveGoneOutIsNotSentAgain() {
    FakeTwilio.answers(to, error(500, 20500));
    OutgoingMessage message = send(stand.to(to, "Hello"));

    assertThat(stand.until(message, MessageState.UNCERTAIN).reason())
        .isEqualTo(UnsentReason.NO_ANSWER);
    assertThat(askedFor(to)).hasSize(1);
  }

  @Test
  void aStopCountsAtANumberThatAsksNoSurvey() {
    TwilioAccountFixture sending =
        TwilioAccountFixture.of(stand.account().tenant(), publicUrl)
            .publish(box, Map.of("repliesToStop", "false"), 10);
    DeliveryStand one = new DeliveryStand(sending);
    one.until(send(one.to(to, "How was it?")), MessageState.SENT);

    sending.bring(to, "STOP");

    assertThat(one.until(send(one.to(to, "And now?")), MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.OPTED_OUT);
    assertThat(askedFor(to)).hasSize(1);
  }

  @Test
  void withoutAnAccountThatHasTheAddressNothingIsSent() {
    OutgoingMessage fromElsewhere =
        send(stand.of(MessagePurpose.INVITATION, "+15550001111", to, "Hello"));
    TwilioAccountFixture unknown = TwilioAccountFixture.of(stand.account().tenant(), publicUrl);
    OutgoingMessage byNobody = send(new DeliveryStand(unknown).to(to, "Hello"));

    assertThat(stand.until(fromElsewhere, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.NO_ACCOUNT);
    assertThat(stand.until(byNobody, MessageState.NOT_SENT).reason())
        .isEqualTo(UnsentReason.NO_ACCOUNT);
    assertThat(askedFor(to)).isEmpty();
  }

  @Test
  void aMessageThatComesBeforeItsAccountWaitsForIt() {
    TwilioAccountFixture late = TwilioAccountFixture.of(stand.account().tenant(), publicUrl);
    OutgoingMessage message = send(new DeliveryStand(late).to(to, "Hello"));
    stand.until(message, MessageState.QUEUED);
    late.publish(box, Map.of(), 1);

    stand.until(message, MessageState.SENT);
  }

  @Test
  void anAccountThatDoesNotSayHowMuchItTakesGoesSlowly() {
    TwilioAccountFixture silent =
        TwilioAccountFixture.of(stand.account().tenant(), publicUrl)
            .publish(box, Map.of(), 0)
            .asks(Fixture.publish(stand.account().tenant()))
            .untilKnownTo(accounts, channels);
    DeliveryStand slow = new DeliveryStand(silent);
    OutgoingMessage first = send(slow.to(to, "One"));
    OutgoingMessage second = send(slow.to(to, "Two"));

    slow.until(first, MessageState.SENT);
    slow.until(second, MessageState.SENT);
  }

  @Test
  void messagesToOneRecipientKeepTheirOrder() {
    FakeTwilio.answers(to, error(503, 20503));
    List<OutgoingMessage> messages =
        IntStream.rangeClosed(1, 4).mapToObj(i -> send(stand.to(to, "No. " + i))).toList();
    messages.forEach(message -> stand.until(message, MessageState.SENT));

    assertThat(askedFor(to))
        .extracting(asked -> asked.form().get("Body"))
        .containsExactly("No. 1", "No. 1", "No. 2", "No. 3", "No. 4");
  }
}
