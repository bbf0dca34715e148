package io.echolot.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ChatTest {

  @TestHTTPResource("/")
  URI gateway;

  @Inject KnownChannels channels;

  private Fixture fixture;
  private final List<ChatPage> pages = new ArrayList<>();
  private final String conversation = Ids.next().toString();

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    // The gateway reads surveys and channels in the background; the number is published last.
    Awaitility.await()
        .until(
            () ->
                channels.byAddress(Channel.SMS, Fixture.ACCOUNT, fixture.smsNumber()).isPresent());
  }

  @AfterEach
  void leave() {
    pages.forEach(ChatPage::drop);
  }

  private ChatPage page(String key, String origin, String query) {
    ChatPage page = new ChatPage(gateway, key, origin, query);
    pages.add(page);
    return page;
  }

  private ChatPage page(String origin, String query) {
    return page(fixture.chatKey(), origin, query);
  }

  private ChatPage open() {
    return page(Fixture.ORIGIN, "conversation=" + conversation + "&language=en");
  }

  private List<Response> log() {
    return FeedbackLog.read(fixture.tenant()).stream().map(Response.class::cast).toList();
  }

  @Test
  void aDialogueIsResumedAfterTheConnectionDropped() throws Exception {
    ChatPage page = open();
    JsonNode greeting = page.next();
    assertThat(greeting.at("/lines/0/ask/question").asText()).isEqualTo("nps");
    assertThat(greeting.at("/lines/0/ask/highest").asInt()).isEqualTo(10);
    assertThat(greeting.at("/lines/0/text").asText()).isEqualTo("Question");
    JsonNode second =
        page.say("{\"type\":\"answer\",\"id\":\"a1\",\"question\":\"nps\",\"value\":9}");
    assertThat(second.at("/replyTo").asText()).isEqualTo("a1");
    assertThat(second.at("/lines/0/ask/question").asText()).isEqualTo("why");
    page.drop();

    ChatPage again = open();
    assertThat(again.next().at("/lines/0/ask/question").asText()).isEqualTo("why");
    // The page can't know whether its last message arrived, so it sends it again.
    JsonNode repeated =
        again.say("{\"type\":\"answer\",\"id\":\"a1\",\"question\":\"nps\",\"value\":9}");
    assertThat(repeated).isEqualTo(second);
    JsonNode third = again.say("{\"type\":\"message\",\"id\":\"a2\",\"text\":\"Quick\"}");
    assertThat(third.at("/lines/0/ask/options/1/key").asText()).isEqualTo("service");
    JsonNode end =
        again.say(
            "{\"type\":\"answer\",\"id\":\"a3\",\"question\":\"reason\",\"value\":[\"price\"]}");
    assertThat(end.at("/lines/0/text").asText()).isEqualTo("Thank you!");

    assertThat(log()).hasSize(1);
    assertThat(log().get(0).state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(log().get(0).answers()).hasSize(3);
    assertThat(log().get(0).language()).isEqualTo("en");
    assertThat(log().get(0).channel().wireName()).isEqualTo("chat");
  }

  @Test
  void aClickOnAnOldQuestionNeverAnswersTheNewOne() throws Exception {
    ChatPage page = open();
    page.next();
    page.say("{\"type\":\"answer\",\"id\":\"a1\",\"question\":\"nps\",\"value\":9}");
    JsonNode asked =
        page.say("{\"type\":\"answer\",\"id\":\"a2\",\"question\":\"nps\",\"value\":3}");

    assertThat(asked.at("/lines/0/ask/question").asText()).isEqualTo("why");
    assertThat(log().get(0).answers()).hasSize(1);
  }

  @Test
  void whatIsNoMessageIsToldSoAndTheConnectionStays() throws Exception {
    ChatPage page = open();
    page.next();

    assertThat(page.say("{").at("/problem").asText()).isEqualTo("invalid");
    assertThat(page.say("[]").at("/problem").asText()).isEqualTo("invalid");
    assertThat(page.say("{\"type\":\"dance\",\"id\":\"x\"}").at("/replyTo").asText())
        .isEqualTo("x");
    assertThat(page.say("{\"type\":\"answer\",\"id\":\"x\",\"value\":{}}").at("/type").asText())
        .isEqualTo("error");
    assertThat(page.say("{\"type\":\"message\",\"id\":\"y\",\"text\":\"9\"}").at("/type").asText())
        .isEqualTo("say");
  }

  @Test
  void onlyPagesOfAnAllowedOriginMayOpenIt() {
    refused(() -> page("https://evil.example", "conversation=" + conversation), 403);
    refused(() -> page(fixture.chatKey(), "", "conversation=" + conversation), 403);
    refused(() -> page("pk_unknown", Fixture.ORIGIN, "conversation=" + conversation), 401);
    refused(() -> page(Fixture.ORIGIN, "conversation=guess"), 400);
    refused(() -> page(Fixture.ORIGIN, ""), 400);
  }

  @Test
  void aConversationOfAnotherTenantIsAnotherConversation() throws Exception {
    ChatPage page = open();
    page.next();
    page.say("{\"type\":\"message\",\"id\":\"a1\",\"text\":\"9\"}");
    Fixture other = Fixture.publish("t-" + Ids.next());
    Awaitility.await("the other chat is known")
        .until(() -> channels.byPublishableKey(other.chatKey()).isPresent());

    ChatPage elsewhere =
        page(other.chatKey(), Fixture.ORIGIN, "conversation=" + conversation + "&language=en");
    assertThat(elsewhere.next().at("/lines/0/ask/question").asText()).isEqualTo("nps");
    elsewhere.say("{\"type\":\"message\",\"id\":\"a1\",\"text\":\"3\"}");
    assertThat(log().get(0).answers().get(0).value()).isEqualTo(new AnswerValue.Score(9));
    assertThat(FeedbackLog.read(other.tenant())).hasSize(1);
  }

  @Test
  void theSameMessageFromTwoTabsIsTakenOnce() throws Exception {
    ChatPage one = open();
    ChatPage two = open();
    one.next();
    two.next();
    String answer = "{\"type\":\"answer\",\"id\":\"a1\",\"question\":\"nps\",\"value\":9}";
    one.send(answer);
    two.send(answer);

    assertThat(one.next()).isEqualTo(two.next());
    assertThat(log()).singleElement().matches(response -> response.revision() == 1);
  }

  @Test
  void stopIsObeyedAndShownWhenThePageComesBack() throws Exception {
    ChatPage page = open();
    page.next();
    JsonNode bye = page.say("{\"type\":\"message\",\"id\":\"a1\",\"text\":\"Stop\"}");
    assertThat(bye.at("/lines/0/text").asText()).contains("START");
    assertThat(page.say("{\"type\":\"message\",\"id\":\"a2\",\"text\":\"9\"}").at("/lines"))
        .isEmpty();

    ChatPage again = open();
    assertThat(again.next().at("/lines/0")).isEqualTo(bye.at("/lines/0"));
    assertThat(log()).isEmpty();
    assertThat(
            again
                .say("{\"type\":\"message\",\"id\":\"a3\",\"text\":\"start\"}")
                .at("/lines/1/ask/question")
                .asText())
        .isEqualTo("nps");
  }

  private static void refused(Runnable open, int status) {
    assertThatThrownBy(open::run)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WebSocketHandshakeException.class,
            refusal -> assertThat(refusal.getResponse().statusCode()).isEqualTo(status));
  }
}
