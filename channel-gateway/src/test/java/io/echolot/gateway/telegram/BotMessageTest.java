package io.echolot.gateway.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.dialogue.voice.TranscriptLine.Ask;
import io.echolot.gateway.dialogue.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class BotMessageTest {

  private static final String RESPONSE = "0193a5b2-0000-7000-8000-00001f2e3d4c";

  private static JsonNode json(BotMessage message) throws JsonProcessingException {
    return ContractsJson.mapper().readTree(message.json());
  }

  private static TranscriptLine asked(String text) {
    return new TranscriptLine(
        text, new Ask("nps", QuestionKind.NPS, false, 0, 10, "", "", List.of()));
  }

  private static List<BotMessage> of(TranscriptLine... lines) {
    return BotMessage.of("987654321", new Reply(List.of(lines), "de", RESPONSE));
  }

  @Test
  void linesAreOneMessageWithItsQuestionsButtons() throws JsonProcessingException {
    List<BotMessage> messages = of(TranscriptLine.words("Danke."), asked("Wie war's? <b>&"));

    assertThat(messages).hasSize(1);
    JsonNode message = json(messages.get(0));
    assertThat(message.path("text").asText()).isEqualTo("Danke.\n\nWie war's? <b>&");
    JsonNode rows = message.path("reply_markup").path("inline_keyboard");
    assertThat(rows).hasSize(3);
    assertThat(rows.get(2).get(0).path("text").asText()).isEqualTo("Auslassen");
    assertThat(rows.get(2).get(0).path("callback_data").asText()).isEqualTo("1f2e3d4c|nps|k");
    assertThat(message.has("method")).isFalse();
    assertThat(messages.get(0).asAnswer()).contains("\"method\":\"sendMessage\"");
    assertThat(message.has("parse_mode")).isFalse();
  }

  @Test
  void ofALongReplyTheLastPartHasTheButtons() throws JsonProcessingException {
    List<BotMessage> messages =
        of(TranscriptLine.words("Wort 😀 ".repeat(1_500)), asked("Wie war's?"));

    assertThat(messages).hasSizeGreaterThan(2);
    for (BotMessage message : messages) {
      assertThat(json(message).path("text").asText().length()).isBetween(1, BotMessage.LONGEST);
      assertThat(json(message).has("reply_markup"))
          .isEqualTo(message == messages.get(messages.size() - 1));
    }
  }

  @Test
  void nothingIsSilence() {
    assertThat(of()).isEmpty();
  }

  @Test
  void aReplyThatWasStoredBeforeResponsesWereHasOneWithoutAName() throws JsonProcessingException {
    Reply stored =
        ContractsJson.mapper().readValue("{\"lines\":[],\"language\":\"de\"}", Reply.class);

    assertThat(stored.response()).isEmpty();
  }
}
