package io.echolot.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.PersonalLink;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.survey.Audience;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.Ids;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a page says of its visitor before the chat begins. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChatIntroductionTest {

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;
  @Inject SignedTokens tokens;

  private final Fixture fixture = Fixture.unpublished("t-" + Ids.next());
  private final String invitation = Ids.next().toString();
  private final List<ChatPage> pages = new ArrayList<>();

  @BeforeEach
  void publish() {
    fixture.publishBy(FeedbackLog::send);
    FeedbackLog.publish(
        fixture.second(
            Audience.EVERYBODY,
            "{'hidden':['plan'],'ends':[{'key':'bye','text':{'de':'Tschüss','en':'Bye'}}],"
                + "'jumps':[{'from':'nps','to':'bye',"
                + "'when':{'ref':'hidden.plan','op':'eq','value':'pro'}}]}"));
    Fixture.untilRead(
        () ->
            fixture.isKnownTo(channels)
                && surveys
                    .newest(fixture.tenant(), fixture.survey())
                    .filter(survey -> survey.version() == 2)
                    .isPresent());
  }

  @AfterEach
  void leave() {
    pages.forEach(ChatPage::drop);
  }

  private ChatPage open(String conversation, String more) {
    ChatPage page =
        new ChatPage(
            gateway,
            fixture.chatKey(),
            Fixture.ORIGIN,
            "conversation=" + conversation + "&language=en" + more);
    pages.add(page);
    return page;
  }

  private ChatPage open() {
    return open(Ids.next().toString(), "&start=true");
  }

  private static String start(String members) {
    return "{\"type\":\"start\",\"id\":\"s1\"" + members + "}";
  }

  private static String nine() {
    return "{\"type\":\"answer\",\"id\":\"a1\",\"question\":\"nps\",\"value\":9}";
  }

  private String link(Instant expires) {
    var link = new PersonalLink(fixture.survey(), "c1", invitation, true, Map.of("plan", "pro"));
    Map<?, ?> claim = ContractsJson.mapper().convertValue(link, Map.class);
    return tokens.sign(
        PersonalLink.PURPOSE, fixture.tenant(), Map.of(PersonalLink.CLAIM, claim), expires);
  }

  private List<Response> log() {
    return FeedbackLog.read(fixture.tenant()).stream().map(Response.class::cast).toList();
  }

  private static String said(JsonNode reply) {
    return reply.at("/lines/0/text").asText();
  }

  @Test
  void hiddenFieldsLeadTheWayAndStandInTheResponse() throws Exception {
    ChatPage page = open();
    JsonNode greeting = page.say(start(",\"hidden\":{\"plan\":\"pro\",\"unknown\":\"x\"}"));
    assertThat(greeting.at("/replyTo").asText()).isEqualTo("s1");
    assertThat(greeting.at("/lines/0/ask/question").asText()).isEqualTo("nps");

    assertThat(said(page.say(nine()))).isEqualTo("Bye");
    Response response = log().get(0);
    assertThat(response.hidden()).isEqualTo(Map.of("plan", "pro"));
    assertThat(response.knownBy()).isEqualTo(KnownBy.NOTHING);
    assertThat(response.respondent()).isEmpty();
  }

  @Test
  void whoIsIntroducedAfterTheGreetingIsGreetedAnewAndWhoHasAnsweredGoesOn() throws Exception {
    ChatPage page = open(Ids.next().toString(), "");
    page.next();
    page.say(start(",\"hidden\":{\"plan\":\"free\"}"));
    page.say(nine());
    JsonNode again = page.say(start(",\"hidden\":{\"plan\":\"pro\"}"));

    assertThat(again.at("/lines/0/ask/question").asText()).isEqualTo("why");
    assertThat(log())
        .singleElement()
        .extracting(Response::hidden)
        .isEqualTo(Map.of("plan", "free"));
  }

  @Test
  void aPersonalLinkSaysWhoAnswersAndIsUsedOnce() throws Exception {
    String token = link(Instant.now().plusSeconds(600));
    ChatPage page = open();
    page.say(start(",\"access\":\"" + token + "\",\"hidden\":{\"plan\":\"free\"}"));
    assertThat(said(page.say(nine()))).isEqualTo("Bye");

    Response response = log().get(0);
    assertThat(response.id()).isEqualTo(invitation);
    assertThat(response.respondent()).isEqualTo("c1");
    assertThat(response.knownBy()).isEqualTo(KnownBy.LINK);
    assertThat(response.hidden()).isEqualTo(Map.of("plan", "pro"));
    JsonNode used = open().say(start(",\"access\":\"" + token + "\""));
    assertThat(used.at("/lines/0/ask").isMissingNode()).isTrue();
    assertThat(log()).hasSize(1);
  }

  @Test
  void aTokenThatIsExpiredShowsNothing() throws Exception {
    ChatPage page = open();
    page.say(start(",\"access\":\"" + link(Instant.now().minusSeconds(60)) + "\""));
    page.say(nine());

    assertThat(log())
        .singleElement()
        .matches(response -> response.respondent().isEmpty())
        .extracting(Response::knownBy)
        .isEqualTo(KnownBy.NOTHING);
    assertThat(page.say(start(",\"access\":7")).at("/problem").asText()).isEqualTo("invalid");
  }

  private List<RespondentConsent> told() {
    return FeedbackLog.read(Topics.CONSENTS, fixture.tenant() + "/").values().stream()
        .map(json -> ContractsJson.read(json, RespondentConsent.class))
        .toList();
  }

  @Test
  void aStopIsToldOfWhoIsKnownAndOfNobodyElse() throws Exception {
    String stop = "{\"type\":\"message\",\"id\":\"m1\",\"text\":\"STOP\"}";
    ChatPage unknown = open();
    unknown.say(start(""));
    unknown.say(stop);
    assertThat(told()).isEmpty();

    ChatPage known = open();
    known.say(start(",\"access\":\"" + link(Instant.now().plusSeconds(600)) + "\""));
    known.say(stop);
    assertThat(told())
        .extracting(
            RespondentConsent::channel,
            RespondentConsent::state,
            consent -> consent.giver().respondent())
        .containsExactly(tuple(Channel.CHAT, ConsentState.WITHDRAWN, "c1"));
  }
}
