package io.echolot.gateway.poison;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.Channel;
import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.Topics;
import io.echolot.contracts.account.ChannelAccount;
import io.echolot.contracts.account.MessagingProvider;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.Contact;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.delivery.MessageDelivery;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.platform.topic.OutgoingTopic;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Poison;
import io.echolot.testkit.PoisonedTopic;
import io.echolot.testkit.PoisonedTopic.Good;
import io.echolot.testkit.SurveyFixture;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class PoisonTest {

  private static final int PARTITIONS = 6;

  private final String tenant = "t-" + Ids.next();

  @Inject MongoClient mongo;
  @Inject MeterRegistry meters;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private static void withinSeconds(ThrowingRunnable assertion) {
    // The topics are followed in the background, and nothing bad may hold up what stands behind it.
    Awaitility.await().untilAsserted(assertion);
  }

  private void awaitSetAside(String reader, PoisonedTopic topic) {
    withinSeconds(() -> assertThat(topic.setAsideBy(reader)).isEqualTo(topic.expected()));
    assertThat(
            meters.counter("echolot.dead.letters", "reader", reader, "reason", "wrong_key").count())
        .isPositive();
  }

  private PublishedSurvey survey() {
    return SurveyFixture.survey(tenant, "bad")
        .at(new Touchpoint("checkout", "buy"))
        .asking(SurveyFixture.text("why"))
        .build();
  }

  @Test
  void surveysChannelsAndPoliciesBehindBadOnesAreKnown() {
    PublishedSurvey survey = survey();
    ChannelConfig channel =
        new ChannelConfig(tenant, "web", Channel.WEB, "pk_" + tenant, List.of(), "", "", "", "", 0);
    List<Poison> badSurveys = Poison.ofAnyTopic(survey.topicKey(), survey);
    badSurveys.add(
        Poison.changed(
            "an unknown kind of question",
            survey.topicKey(),
            survey,
            json -> json.withArray("questions").addObject().put("kind", "drawing"),
            SetAsideReason.UNKNOWN_KIND));
    badSurveys.add(
        Poison.changed(
            "a survey that asks nothing",
            survey.topicKey(),
            survey,
            json -> json.putArray("questions"),
            SetAsideReason.MISSING_MEMBER));
    List<Poison> badChannels = Poison.ofAnyTopic(channel.topicKey(), channel);
    badChannels.add(
        Poison.changed(
            "an unknown channel",
            channel.topicKey(),
            channel,
            json -> json.put("channel", "fax"),
            SetAsideReason.UNKNOWN_KIND));

    FeedbackLog.ensureTopics();
    PoisonedTopic surveys = PoisonedTopic.pour(Topics.SURVEYS, 1, badSurveys, List.of());
    PoisonedTopic channels = PoisonedTopic.pour(Topics.CHANNELS, 1, badChannels, List.of());
    PoisonedTopic policies =
        PoisonedTopic.pour(
            Topics.TENANTS,
            1,
            Poison.ofAnyTopic(tenant, new TenantPolicy(tenant, Quarantine.NONE)),
            List.of());
    Fixture behind = Fixture.publish(tenant);

    withinSeconds(
        () ->
            given()
                .header("Origin", Fixture.ORIGIN)
                .get("/v1/public/" + behind.webKey() + "/surveys/" + behind.survey())
                .then()
                .statusCode(200));
    awaitSetAside("surveys", surveys);
    awaitSetAside("surveys", channels);
    awaitSetAside("surveys", policies);
  }

  private long count(String collection, String id) {
    return mongo
        .getDatabase(database)
        .getCollection(collection)
        .countDocuments(new org.bson.Document("_id", id));
  }

  @Test
  void customersAndContactsBehindBadOnesAreKnown() {
    CustomerProfile bad = new CustomerProfile(tenant, "bad", "", null, null, Instant.now());
    CustomerProfile good = new CustomerProfile(tenant, "good", "", null, null, Instant.now());
    Contact badContact = new Contact(tenant, "bad", "s", Channel.WEB, Instant.now());
    Contact goodContact = new Contact(tenant, "good", "s", Channel.WEB, Instant.now());

    PoisonedTopic customers =
        PoisonedTopic.pour(
            Topics.CUSTOMERS,
            PARTITIONS,
            Poison.ofAnyTopic(bad.topicKey(), bad),
            List.of(Good.of(good.topicKey(), good)));
    PoisonedTopic contacts =
        PoisonedTopic.pour(
            Topics.CONTACTS,
            PARTITIONS,
            Poison.ofContacts(badContact.topicKey(), badContact),
            List.of(Good.of(goodContact.topicKey(), goodContact)));

    withinSeconds(() -> assertThat(count("profiles", good.topicKey())).isEqualTo(1));
    withinSeconds(() -> assertThat(count("contacts", goodContact.topicKey())).isEqualTo(1));
    awaitSetAside("view-recorder", customers);
    awaitSetAside("view-recorder", contacts);
    assertThat(count("contacts", badContact.topicKey())).isZero();
  }

  @Test
  void accountsAndMessagesBehindBadOnesAreKnown() {
    ChannelAccount account =
        new ChannelAccount(
            tenant, "a-1", MessagingProvider.TWILIO, "AC1", List.of(), Map.of(), 1, "sealed");
    OutgoingMessage bad = message("+4930111111");
    OutgoingMessage good = message("+4930222222");
    FeedbackLog.ensureTopics();
    OutgoingTopic.ensure(Map.of("bootstrap.servers", FeedbackLog.bootstrapServers()));

    PoisonedTopic accounts =
        PoisonedTopic.pour(
            Topics.ACCOUNTS, 1, Poison.ofAnyTopic(account.topicKey(), account), List.of());
    PoisonedTopic messages =
        PoisonedTopic.pour(
            Topics.OUTGOING,
            PARTITIONS,
            Poison.ofAnyTopic(bad.topicKey(), bad),
            List.of(Good.of(good.topicKey(), good)));

    withinSeconds(
        () ->
            assertThat(count("outgoing_messages", MessageDelivery.topicKey(tenant, good.id())))
                .isEqualTo(1));
    awaitSetAside("surveys", accounts);
    awaitSetAside("outgoing-recorder", messages);
    assertThat(count("outgoing_messages", MessageDelivery.topicKey(tenant, bad.id()))).isZero();
  }

  private OutgoingMessage message(String to) {
    return new OutgoingMessage(
        tenant,
        Ids.next(),
        new MessageRoute("a-1", Channel.SMS, "+15005550006", to),
        MessagePurpose.INVITATION,
        "",
        "Hello",
        "en",
        Instant.now().plusSeconds(60));
  }

  @Test
  void filesAreFollowedPastBadRecords() {
    Instant now = Instant.now();
    Response bad =
        new Response(
            tenant,
            Ids.next().toString(),
            1,
            "s",
            "s",
            1,
            Channel.WEB,
            "de",
            "checkout",
            "buy",
            ResponseState.COMPLETE,
            List.of(
                new Answer(
                    "shot",
                    QuestionKind.FILE,
                    0,
                    new AnswerValue.Files(List.of(new StoredFile("f", "a.png", "image/png", 1))))),
            "",
            now,
            now,
            now);
    FeedbackLog.ensureTopics();
    // It looks at what names a file, and at what is erased.
    List<Poison> poison =
        Poison.ofFeedback(bad.topicKey(), bad).stream()
            .filter(one -> one.value() == null || text(one.value()).contains("\"file\""))
            .toList();

    awaitSetAside(
        "logged-files", PoisonedTopic.pour(Topics.FEEDBACK, PARTITIONS, poison, List.of()));
    awaitSetAside(
        "logged-files", PoisonedTopic.pour(Topics.FEEDBACK, PARTITIONS, poison, List.of()));
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }
}
