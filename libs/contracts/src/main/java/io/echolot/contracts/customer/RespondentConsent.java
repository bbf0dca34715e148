package io.echolot.contracts.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Channel;
import io.echolot.contracts.Topics;
import java.time.Instant;
import java.util.UUID;

/**
 * That a respondent withdrew consent, or gave it again, by a message such as STOP. It holds neither
 * an address nor what was written.
 *
 * @param tenant to whom it was said
 * @param id of the message: the same when the message is told again
 * @param channel by which it came, and of which it speaks
 * @param purpose of what it speaks
 * @param state {@code granted} or {@code withdrawn}
 * @param at when it was said
 * @param giver who said it
 * @param reference by what the channel's provider knows the message, e.g. Twilio's {@code SM…}; may
 *     be empty
 */
public record RespondentConsent(
    String tenant,
    UUID id,
    Channel channel,
    ConsentPurpose purpose,
    ConsentState state,
    Instant at,
    Giver giver,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) String reference) {

  public RespondentConsent {
    reference = reference == null ? "" : reference;
  }

  /**
   * Who said something, by the address from which it came, or by a pseudonym where there is none.
   *
   * @param sender the mark of the address, as in {@link CustomerProfile#senders}; empty for none
   * @param respondent the customer's pseudonym as far as it is proven; may be empty beside a sender
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Giver(String sender, String respondent) {

    public Giver {
      sender = sender == null ? "" : sender;
      respondent = respondent == null ? "" : respondent;
    }

    @JsonIgnore
    public boolean isSomebody() {
      return !sender.isEmpty() || !respondent.isEmpty();
    }

    /** Under which what was said is kept: {@code sender/…} or {@code customer/…}. */
    public String subject() {
      return sender.isEmpty() ? subjectOf(respondent) : subjectOfSender(sender);
    }

    /** That of a customer by the pseudonym. */
    public static String subjectOf(String respondent) {
      return "customer/" + respondent;
    }

    /** That of whoever writes from an address. */
    public static String subjectOfSender(String mark) {
      return "sender/" + mark;
    }
  }

  /** The key of its record on {@link Topics#CONSENTS}; a tombstone says that it is forgotten. */
  public String topicKey() {
    return tenant + "/" + channel.wireName() + "/" + purpose.wireName() + "/" + giver.subject();
  }
}
