package io.echolot.gateway.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LanguageTag;
import io.echolot.dialogue.engine.Engine;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.ButtonPress;
import io.echolot.gateway.door.StrictJson;
import io.echolot.gateway.door.Texts;
import io.echolot.gateway.telegram.TelegramEvent.Blocked;
import io.echolot.gateway.telegram.TelegramEvent.Pressed;
import io.echolot.gateway.telegram.TelegramEvent.Written;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Telegram tells of a person's chat with a bot. Source: Telegram, Bot API, "Update",
 * "Message", "CallbackQuery", "ChatMemberUpdated", "Commands".
 *
 * @param id unique for the bot
 * @param user the number of whose chat it is, which is the chat's, too
 * @param language BCP 47 tag in which their Telegram is; empty if it isn't told
 * @param sentAt when somebody wrote, in whole seconds; {@link Instant#EPOCH} if it isn't told
 * @param event what happened
 */
record TelegramUpdate(long id, String user, String language, Instant sentAt, TelegramEvent event) {

  /**
   * The last second that {@link Instant} and MongoDB can tell, and more than Telegram ever will.
   */
  private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  /** What a person sends beside words. What else stands in a message, Telegram says itself. */
  private static final Set<String> MEDIA =
      Set.of(
          "animation",
          "audio",
          "checklist",
          "contact",
          "dice",
          "document",
          "game",
          "location",
          "paid_media",
          "photo",
          "poll",
          "sticker",
          "story",
          "venue",
          "video",
          "video_note",
          "voice");

  /** Commands that stand for one of ours; what stands behind them is nothing to us. */
  private static final Pattern COMMAND =
      Pattern.compile(
          "/(start|stop|help|skip)(@[a-z0-9_]+)?(\\s.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /**
   * What an update tells of that; empty for all else, as of groups and channels, of bots, and what
   * Telegram may come to tell one day.
   */
  static Optional<TelegramUpdate> of(byte[] json) {
    if (StrictJson.wrongButTexts(json).isPresent()) {
      return Optional.empty();
    }
    try {
      JsonNode update = ContractsJson.mapper().readTree(json);
      return update == null || !isNumber(update.path("update_id"))
          ? Optional.empty()
          : of(Texts.kept(update, json));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<TelegramUpdate> of(JsonNode update) {
    JsonNode message = update.path("message");
    if (message.isObject()) {
      return of(update, message, message).flatMap(of -> of.with(written(message)));
    }
    JsonNode edited = update.path("edited_message");
    if (edited.isObject()) {
      return of(update, edited, edited).flatMap(of -> of.with(edited(edited)));
    }
    JsonNode press = update.path("callback_query");
    if (press.isObject()) {
      return of(update, press, press.path("message")).flatMap(of -> of.with(pressed(press)));
    }
    JsonNode member = update.path("my_chat_member");
    return of(update, member, member).flatMap(of -> of.with(left(member)));
  }

  /** Who did what in which chat; empty unless a person did in a chat with the bot alone. */
  private static Optional<Sender> of(JsonNode update, JsonNode what, JsonNode where) {
    JsonNode from = what.path("from");
    boolean isPerson =
        isNumber(from.path("id"))
            && from.path("id").asLong() > 0
            && !from.path("is_bot").asBoolean(false);
    boolean isPrivate = where.path("chat").path("type").asText().equals("private");
    String language = from.path("language_code").asText();
    return isPerson && isPrivate
        ? Optional.of(
            new Sender(
                update.path("update_id").asLong(),
                from.path("id").asText(),
                LanguageTag.fits(language) ? language : "",
                // Of one that was edited, the date is when it was sent first.
                what.has("edit_date") ? Instant.EPOCH : sentAt(what.path("date"))))
        : Optional.empty();
  }

  private static boolean isNumber(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong();
  }

  private static Instant sentAt(JsonNode date) {
    boolean isTold = isNumber(date) && date.asLong() > 0 && date.asLong() <= LATEST;
    return isTold ? Instant.ofEpochSecond(date.asLong()) : Instant.EPOCH;
  }

  private record Sender(long update, String user, String language, Instant sentAt) {

    Optional<TelegramUpdate> with(Optional<TelegramEvent> event) {
      return event.map(what -> new TelegramUpdate(update, user, language, sentAt, what));
    }
  }

  private static Optional<TelegramEvent> written(JsonNode message) {
    boolean isOfAlbum = message.has("media_group_id");
    return words(message)
        // Each picture of an album comes by itself; one answer is enough.
        .filter(words -> !isOfAlbum || !words.isBlank())
        .or(
            () ->
                !isOfAlbum && MEDIA.stream().anyMatch(message::has)
                    ? Optional.of("")
                    : Optional.empty())
        .map(TelegramUpdate::command)
        .map(words -> new Written(Input.Typed.of(words)));
  }

  /** A text, or what stands below a picture. */
  private static Optional<String> words(JsonNode message) {
    JsonNode text = message.path("text");
    JsonNode words = text.isTextual() ? text : message.path("caption");
    return Optional.of(words).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }

  private static String command(String text) {
    Matcher command = COMMAND.matcher(text.strip());
    return command.matches() ? command.group(1).toUpperCase(Locale.ROOT) : text;
  }

  /** Also of a place that moves Telegram tells as of an edited message; it has no words. */
  private static Optional<TelegramEvent> edited(JsonNode message) {
    return words(message)
        .map(TelegramUpdate::command)
        .map(Input.Typed::of)
        // Whoever wants to hear nothing is heard whatever way they say it.
        .map(typed -> new Written(Engine.isStop(typed) ? typed : new Input.Edited()));
  }

  private static Optional<TelegramEvent> pressed(JsonNode press) {
    return Optional.of(press.path("id").asText())
        .filter(id -> !id.isEmpty())
        .map(id -> new Pressed(id, ButtonPress.input(press.path("data").asText())));
  }

  /** Who comes back presses the start button, by which they write. */
  private static Optional<TelegramEvent> left(JsonNode member) {
    return member.path("new_chat_member").path("status").asText().equals("kicked")
        ? Optional.of(new Blocked())
        : Optional.empty();
  }

  /** Never with what was written, or by whom. */
  @Override
  public String toString() {
    return "update " + id;
  }
}
