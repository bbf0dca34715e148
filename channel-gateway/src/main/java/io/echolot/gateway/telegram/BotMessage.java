package io.echolot.gateway.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.echolot.dialogue.say.Phrase;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.Buttons;
import io.echolot.dialogue.voice.Buttons.AnswerButton;
import io.echolot.dialogue.voice.MessageParts;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.dialogue.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A message of a bot, as Telegram takes it. Source: Telegram, Bot API, "sendMessage",
 * "LinkPreviewOptions", "InlineKeyboardMarkup", "Making requests when getting updates".
 */
final class BotMessage {

  /** Without a {@code parse_mode} nothing of a text is markup, so this is the text's length. */
  static final int LONGEST = 4_096;

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /**
   * A message without buttons.
   *
   * @param user to whom
   */
  BotMessage(String user, String text) {
    json.put("chat_id", Long.parseLong(user)).put("text", text);
    json.putObject("link_preview_options").put("is_disabled", true);
  }

  /** What is said to a message, the last with the buttons; none for silence. */
  static List<BotMessage> of(String user, Reply reply) {
    List<BotMessage> messages = new ArrayList<>();
    List<String> texts = reply.lines().stream().map(TranscriptLine::text).toList();
    for (String text : MessageParts.of(texts, LONGEST)) {
      messages.add(new BotMessage(user, text));
    }
    if (!messages.isEmpty()) {
      messages.get(messages.size() - 1).offerAnswers(reply);
    }
    return List.copyOf(messages);
  }

  private void offerAnswers(Reply reply) {
    reply.lines().stream()
        .map(TranscriptLine::ask)
        .filter(Objects::nonNull)
        .reduce((before, last) -> last)
        .map(Buttons::of)
        .filter(buttons -> !buttons.isEmpty())
        .ifPresent(buttons -> offer(buttons, reply));
  }

  private void offer(Buttons buttons, Reply reply) {
    ArrayNode rows = json.putObject("reply_markup").putArray("inline_keyboard");
    String skip = new Wording(reply.language(), "").of(Phrase.SKIP_BUTTON);
    for (List<AnswerButton> row : buttons.rows(skip)) {
      ArrayNode side = rows.addArray();
      for (AnswerButton button : row) {
        side.addObject()
            .put("text", button.label())
            .put("callback_data", button.press().data(reply.response()));
      }
    }
  }

  /** As the parameters of a call. */
  String json() {
    return json.toString();
  }

  /** As the answer to a webhook, which Telegram takes for a call. */
  String asAnswer() {
    return json.deepCopy().put("method", BotCalls.SEND).toString();
  }
}
