package io.echolot.gateway.dialogue;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.dialogue.engine.Input;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A message that came in by a door.
 *
 * @param channel where it came in
 * @param sender whose it is, within the channel
 * @param id the provider's or client's id of it; the same when it is sent again
 * @param input what it says
 * @param language BCP 47 tag in which the sender probably reads; empty if unknown
 * @param introduction what a page says of the sender
 * @param sentAt when it was sent, as the provider says; {@link Instant#EPOCH} if it doesn't
 */
public record Message(
    ChannelConfig channel,
    String sender,
    String id,
    Input input,
    String language,
    Introduction introduction,
    Instant sentAt) {

  /** A message of which nobody says when it was sent. */
  public Message(
      ChannelConfig channel,
      String sender,
      String id,
      Input input,
      String language,
      Introduction introduction) {
    this(channel, sender, id, input, language, introduction, Instant.EPOCH);
  }

  /** A message of somebody of whom no page says anything. */
  public Message(ChannelConfig channel, String sender, String id, Input input, String language) {
    this(channel, sender, id, input, language, Introduction.NONE);
  }

  /** The same, sent at that time. */
  public Message sent(Instant when) {
    return new Message(channel, sender, id, input, language, introduction, when);
  }

  /**
   * Names the conversation without telling the sender's address. A number stays the same
   * conversation partner when its channel is set up anew: an opt-out must not be forgotten then.
   */
  String conversation() {
    String where =
        channel.address().isEmpty()
            ? channel.id()
            : channel.channel().wireName() + " " + channel.address();
    return digest(channel.tenant() + "\n" + where + "\n" + sender);
  }

  /** Names who is told nothing more by any of the tenant's channels of this kind. */
  String optOut() {
    return digest(
        "opt-out\n" + channel.tenant() + "\n" + channel.channel().wireName() + "\n" + sender);
  }

  /** Names this message. */
  String key() {
    return digest(conversation() + "\n" + id);
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
