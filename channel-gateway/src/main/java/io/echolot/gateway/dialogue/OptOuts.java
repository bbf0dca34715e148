package io.echolot.gateway.dialogue;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.Input;
import io.echolot.dialogue.voice.SmsVoice;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who wants no messages. A STOP to any number of a tenant's holds for all of them: whoever says it
 * doesn't know that there are others.
 */
@ApplicationScoped
public class OptOuts {

  private final KnownChannels channels;
  private final ConversationStore conversations;
  private final Dialogues dialogues;

  OptOuts(KnownChannels channels, ConversationStore conversations, Dialogues dialogues) {
    this.channels = channels;
    this.conversations = conversations;
    this.dialogues = dialogues;
  }

  /**
   * Whether somebody has said STOP to the tenant on this kind of channel, and no START after that.
   *
   * @param channel by which they are to be written to
   * @param number theirs
   */
  public boolean has(ChannelConfig channel, String number) {
    dialogues.ensureIndexes();
    List<String> conversations =
        Stream.concat(Stream.of(channel), channels.of(channel.tenant(), channel.channel()).stream())
            .map(one -> said(Command.STOP, one, number, "").conversation())
            .distinct()
            .toList();
    return this.conversations.holdsOptOut(
        said(Command.STOP, channel, number, "").optOut(), conversations);
  }

  /**
   * Takes a provider's word for it that somebody opted out, as if we had heard the STOP.
   *
   * @param reference by what it is known; the same again changes nothing
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     noted now
   */
  public void told(ChannelConfig channel, String number, String reference) {
    dialogues.take(said(Command.STOP, channel, number, reference), new SmsVoice());
  }

  /**
   * Takes an opt-out back, as if we had heard a START.
   *
   * @param reference by what it is known; the same again changes nothing
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#UNAVAILABLE} if it can't be
   *     noted now
   */
  public void takenBack(ChannelConfig channel, String number, String reference) {
    dialogues.take(said(Command.START, channel, number, reference), new SmsVoice());
  }

  private static Message said(
      Command command, ChannelConfig channel, String number, String reference) {
    return new Message(channel, number, reference, new Input.Handled(command), "");
  }
}
