package io.echolot.gateway.whatsapp.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.dialogue.engine.Input;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Heard;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Ignored;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Reported;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of Meta's calls: the cases are a file. */
class WhatsAppEventTest {

  private static final String NUMBER = "106540352242922";
  private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

  static Stream<Named<JsonNode>> cases() throws IOException {
    try (InputStream file = WhatsAppEventTest.class.getResourceAsStream("/whatsapp/posts.json")) {
      JsonNode cases = ContractsJson.mapper().readTree(file).path("cases");
      return StreamSupport.stream(cases.spliterator(), false)
          .map(one -> Named.of(one.path("name").asText(), one));
    }
  }

  /** A case says all of a call, or only its messages, statuses or contacts. */
  private static String post(JsonNode one) {
    if (one.has("post")) {
      return one.path("post").toString();
    }
    return """
        {"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{
         "field":"messages","value":{"messaging_product":"whatsapp","metadata":{
         "display_phone_number":"15550783881","phone_number_id":"%s"},
         "contacts":%s,"messages":%s,"statuses":%s}}]}]}"""
        .formatted(
            NUMBER,
            one.path("contacts").isArray() ? one.path("contacts") : "[]",
            one.path("messages").isArray() ? one.path("messages") : "[]",
            one.path("statuses").isArray() ? one.path("statuses") : "[]");
  }

  private static List<WhatsAppEvent> read(String json) {
    return WhatsAppPost.events(json.getBytes(StandardCharsets.UTF_8), NUMBER, NOW);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aCallIsReadAsItIsMeant(JsonNode one) {
    List<WhatsAppEvent> events = read(post(one));
    List<String> expected =
        StreamSupport.stream(one.path("expected").spliterator(), false)
            .map(JsonNode::asText)
            .toList();

    assertThat(events.stream().map(WhatsAppEventTest::told).toList()).isEqualTo(expected);
    events.forEach(event -> assertThat(event.toString()).doesNotContain("16505551234"));
  }

  private static String told(WhatsAppEvent event) {
    if (event instanceof Ignored ignored) {
      return "ignored: " + ignored.why().wireName();
    }
    if (event instanceof Reported reported) {
      return "status: %s %s %s %s %s"
          .formatted(
              reported.report().providerId(),
              reported.report().state().wireName(),
              reported.report().reason().wireName(),
              reported.report().errorCode(),
              reported.report().message())
          .strip();
    }
    if (event instanceof Heard heard) {
      return heard.user() + ": " + told(heard.input());
    }
    return event instanceof WhatsAppEvent.Stopped stopped ? stopped.user() + " stopped" : "?";
  }

  private static String told(Input input) {
    if (input instanceof Input.Typed typed) {
      return typed.text();
    }
    if (input instanceof Input.Clicked clicked) {
      AnswerValue value = clicked.value();
      String what =
          value instanceof AnswerValue.Score score
              ? Integer.toString(score.score())
              : value instanceof AnswerValue.Text text
                  ? text.text()
                  : ((AnswerValue.Choices) value).keys().stream().collect(Collectors.joining(","));
      return "<%s %s %s>".formatted(clicked.response(), clicked.question(), what);
    }
    return "<edited>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "null",
        "7",
        "{\"object\":\"page\",\"entry\":[]}",
        "{\"object\":\"whatsapp_business_account\",\"object\":\"x\"}"
      })
  void whatCannotBeReadIsPassedOver(String json) {
    assertThat(read(json)).singleElement().isEqualTo(new Ignored(WhatsAppEvent.Why.UNREADABLE));
  }

  @Test
  void aMessageThatSaysNoTimeOrOneToComeCameNow() {
    for (String timestamp : List.of("", "x", "99999999999", "1799999999")) {
      String json =
          """
          {"object":"whatsapp_business_account","entry":[{"changes":[{"field":"messages","value":{
           "metadata":{"phone_number_id":"%s"},"messages":[{"id":"wamid.1","from":"16505551234",
           "timestamp":"%s","type":"text","text":{"body":"9"}}]}}]}]}"""
              .formatted(NUMBER, timestamp);
      assertThat(((Heard) read(json).get(0)).at()).isEqualTo(NOW);
    }
  }
}
