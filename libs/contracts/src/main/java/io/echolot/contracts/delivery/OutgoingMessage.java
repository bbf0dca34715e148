package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * A message that is to go out, ready to be sent. E.g. {@code
 * {"tenant":"acme","id":"0193a5b2-…","route":{"account":"0193a5b0-…","channel":"sms",
 * "from":"+15005550006","to":"+4915112345678"},"purpose":"invitation","subject":"0193a5b1-…",
 * "text":"How was it? 0 to 10","language":"en","notAfter":"2026-12-01T18:00:00Z"}}.
 *
 * @param tenant who sends it
 * @param id the same again is the same message, and changes nothing
 * @param route by which way it goes
 * @param purpose what it is for
 * @param subject what it is about, e.g. the invitation's id; may be empty
 * @param text all that it says, from 1 to {@link #longest} UTF-16 code units
 * @param language BCP 47 tag of the text; may be empty
 * @param notAfter when it is too late to send it
 * @param mail what an e-mail has besides; null for what is none
 * @param menu what may be chosen below a messenger's; null for nothing
 */
public record OutgoingMessage(
    String tenant,
    UUID id,
    MessageRoute route,
    MessagePurpose purpose,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String subject,
    String text,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String language,
    Instant notAfter,
    @JsonInclude(JsonInclude.Include.NON_NULL) OutgoingMail mail,
    @JsonInclude(JsonInclude.Include.NON_NULL) OutgoingMenu menu) {

  /** Providers of SMS take no more of one message. */
  private static final int LONGEST_SMS = 1_600;

  /** Nobody reads more. */
  private static final int LONGEST_MAIL = 10_000;

  public OutgoingMessage {
    subject = subject == null ? "" : subject;
    language = language == null ? "" : language;
  }

  /** One that is no e-mail. */
  public OutgoingMessage(
      String tenant,
      UUID id,
      MessageRoute route,
      MessagePurpose purpose,
      String subject,
      String text,
      String language,
      Instant notAfter) {
    this(tenant, id, route, purpose, subject, text, language, notAfter, null, null);
  }

  /** One that offers nothing to choose. */
  public OutgoingMessage(
      String tenant,
      UUID id,
      MessageRoute route,
      MessagePurpose purpose,
      String subject,
      String text,
      String language,
      Instant notAfter,
      OutgoingMail mail) {
    this(tenant, id, route, purpose, subject, text, language, notAfter, mail, null);
  }

  /** The same with that to choose. */
  public OutgoingMessage offering(OutgoingMenu choices) {
    return new OutgoingMessage(
        tenant, id, route, purpose, subject, text, language, notAfter, mail, choices);
  }

  /** How many UTF-16 code units a text may have at the most. */
  public static int longest(Channel channel) {
    return channel == Channel.EMAIL ? LONGEST_MAIL : LONGEST_SMS;
  }

  /**
   * The key of its record on {@link Topics#OUTGOING}: messages to one recipient keep their order.
   */
  public String topicKey() {
    return tenant + "/" + route.to();
  }

  /** Never with what it says, or to whom. */
  @Override
  public String toString() {
    return purpose.wireName() + " " + MessageDelivery.topicKey(tenant, id);
  }
}
