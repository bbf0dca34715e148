package io.echolot.gateway.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.survey.Audience;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.audience.customer.ProfileStore;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SenderMarks;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes from a customer's number answers as that customer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class KnownSendersTest {

  private static final String SHORT_IN_GERMANY =
      "{'attributes':['country'],'ends':[{'key':'bye','text':{'de':'Tschüss','en':'Bye'}}],"
          + "'jumps':[{'from':'nps','to':'bye',"
          + "'when':{'ref':'customer.country','op':'eq','value':'DE'}}]}";

  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;
  @Inject ProfileStore profiles;
  @Inject SenderMarks marks;

  @ConfigProperty(name = "echolot.public-url")
  String publicUrl;

  private final Fixture fixture = Fixture.unpublished("t-" + Ids.next());

  @BeforeEach
  void publish() {
    fixture.publishBy(FeedbackLog::send);
  }

  private void ask(boolean once) {
    Audience audience = new Audience(null, null, null, null, 0, once, null, 100, false, null);
    FeedbackLog.publish(fixture.second(audience, SHORT_IN_GERMANY));
    Fixture.untilRead(
        () ->
            fixture.isKnownTo(channels)
                && surveys
                    .newest(fixture.tenant(), fixture.survey())
                    .filter(survey -> survey.version() == 2)
                    .isPresent());
  }

  private Phone phone() {
    return Phone.of(fixture, publicUrl);
  }

  private void customer(String id, Phone... phones) {
    var profile =
        new CustomerProfile(
            fixture.tenant(),
            id,
            "de",
            Map.of("country", "DE", "income", "secret"),
            List.of(),
            Instant.now(),
            Stream.of(phones)
                .map(phone -> marks.of(fixture.tenant(), Channel.SMS, phone.number()))
                .toList());
    FeedbackLog.send(Topics.CUSTOMERS, profile.topicKey(), ContractsJson.write(profile));
    Awaitility.await("the view follows its topic")
        .until(
            () ->
                profiles
                    .find(fixture.tenant(), id)
                    .await()
                    .atMost(Duration.ofSeconds(5))
                    .isPresent());
  }

  private List<Response> log() {
    return FeedbackLog.read(fixture.tenant()).stream().map(Response.class::cast).toList();
  }

  @Test
  void theResponseNamesTheCustomerAndWhatTheSurveyAsksOfOne() {
    ask(false);
    Phone anna = phone();
    customer("c1", anna);
    anna.send("Hallo");
    assertThat(anna.send("9")).contains("Tschüss");
    Phone somebody = phone();
    somebody.send("Hallo");
    assertThat(somebody.send("8")).doesNotContain("Tschüss");

    assertThat(log())
        .extracting(Response::respondent, Response::knownBy, Response::hidden, Response::state)
        .containsExactlyInAnyOrder(
            tuple("c1", KnownBy.CHANNEL, Map.of("customer.country", "DE"), ResponseState.COMPLETE),
            tuple("", KnownBy.CHANNEL, Map.of(), ResponseState.PARTIAL));
  }

  @Test
  void nobodyKnowsWhoWritesFromANumberOfTwo() {
    ask(false);
    Phone shared = phone();
    customer("c1", shared);
    customer("c2", shared);
    shared.send("Hallo");
    shared.send("9");

    assertThat(log()).singleElement().extracting(Response::respondent).isEqualTo("");
  }

  @Test
  void aCustomerAnswersOnceWithWhateverPhoneAndWhatWasBegunMeanwhileEnds() {
    ask(true);
    Phone home = phone();
    Phone work = phone();
    customer("c1", home, work);
    work.send("Hallo");
    home.send("Hallo");
    assertThat(home.send("9")).contains("Tschüss");

    assertThat(work.send("3")).contains("läuft keine Umfrage");
    assertThat(log()).singleElement().extracting(Response::respondent).isEqualTo("c1");
  }
}
