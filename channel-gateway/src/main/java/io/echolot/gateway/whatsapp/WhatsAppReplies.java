package io.echolot.gateway.whatsapp;

import io.echolot.contracts.Channel;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMenu;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.dialogue.say.Phrase;
import io.echolot.dialogue.say.Wording;
import io.echolot.dialogue.voice.MessageParts;
import io.echolot.dialogue.voice.ReplyMenu;
import io.echolot.dialogue.voice.TranscriptLine;
import io.echolot.gateway.dialogue.Reply;
import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.whatsapp.post.WhatsAppEvent.Heard;
import io.echolot.platform.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts what is said to a message into messages; the same said to the same makes the same ones. */
final class WhatsAppReplies {

  /** Meta takes no more of a text. */
  private static final int LONGEST = 4_096;

  private WhatsAppReplies() {}

  /**
   * The messages in order, the last with what may be chosen; none for silence.
   *
   * @param address of ours, from which they come
   */
  static List<OutgoingMessage> of(KnownAccount account, String address, Heard heard, Reply reply) {
    Optional<OutgoingMenu> menu = menu(reply);
    List<String> texts = texts(reply, menu.isPresent());
    List<OutgoingMessage> messages = new ArrayList<>();
    for (String text : texts) {
      OutgoingMessage message =
          new OutgoingMessage(
              account.tenant(),
              Ids.ofName(
                  "reply/"
                      + account.account().topicKey()
                      + "/"
                      + heard.id()
                      + "/"
                      + messages.size()),
              new MessageRoute(account.id(), Channel.WHATSAPP, address, heard.user()),
              MessagePurpose.REPLY,
              "",
              text,
              reply.language(),
              heard.at().plus(WhatsAppWindows.OPEN_FOR));
      boolean isLast = messages.size() == texts.size() - 1;
      messages.add(menu.filter(any -> isLast).map(message::offering).orElse(message));
    }
    return List.copyOf(messages);
  }

  /** A message with something to choose takes less, so its last part alone has it. */
  private static List<String> texts(Reply reply, boolean isOffering) {
    List<String> lines = reply.lines().stream().map(TranscriptLine::text).toList();
    List<String> texts = new ArrayList<>(MessageParts.of(lines, LONGEST));
    if (isOffering && !texts.isEmpty()) {
      String last = texts.remove(texts.size() - 1);
      texts.addAll(MessageParts.of(List.of(last), ReplyMenu.LONGEST_BODY));
    }
    return texts;
  }

  private static Optional<OutgoingMenu> menu(Reply reply) {
    Wording wording = new Wording(reply.language(), "");
    return reply.lines().stream()
        .map(TranscriptLine::ask)
        .filter(Objects::nonNull)
        .reduce((before, last) -> last)
        .map(ask -> ReplyMenu.of(ask, wording.of(Phrase.SKIP_BUTTON)))
        .filter(menu -> !menu.isEmpty())
        .map(menu -> menu(menu, menu.isList() ? wording.of(Phrase.CHOOSE_BUTTON) : "", reply));
  }

  private static OutgoingMenu menu(ReplyMenu menu, String opens, Reply reply) {
    return new OutgoingMenu(
        opens,
        menu.entries().stream()
            .map(
                entry ->
                    new OutgoingMenu.Entry(
                        entry.press().data(reply.response()), entry.title(), entry.description()))
            .toList());
  }
}
