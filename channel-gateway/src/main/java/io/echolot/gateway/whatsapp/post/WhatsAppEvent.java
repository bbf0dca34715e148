package io.echolot.gateway.whatsapp.post;

import io.echolot.dialogue.engine.Input;
import io.echolot.gateway.delivery.ProviderReport;
import java.time.Instant;
import java.util.Locale;

/** What Meta tells of a number of ours. */
public sealed interface WhatsAppEvent {

  /**
   * Somebody wrote, or chose something.
   *
   * @param id the message's; the same when it comes again
   * @param user their number in E.164 form, or Meta's id of them if they keep it to themselves
   * @param at when they did, as Meta says
   */
  record Heard(String id, String user, Instant at, Input input) implements WhatsAppEvent {

    /** Never with what was written, or by whom. */
    @Override
    public String toString() {
      return "message " + id;
    }
  }

  /** What became of a message of ours. */
  record Reported(ProviderReport report) implements WhatsAppEvent {}

  /**
   * Somebody wants no messages by which a company advertises, and set so in WhatsApp itself.
   *
   * @param id by what it is known that they did
   */
  record Stopped(String id, String user) implements WhatsAppEvent {

    @Override
    public String toString() {
      return "stop " + id;
    }
  }

  /** Nothing for us. */
  record Ignored(Why why) implements WhatsAppEvent {}

  /** Why something is passed over. In metrics in lower case. */
  enum Why {
    /** It isn't JSON that we read, or speaks of something else than WhatsApp. */
    UNREADABLE,
    /** It speaks of something else than messages, as of templates. */
    OTHER_FIELD,
    /** It is another number's: a business account may have several. */
    OTHER_NUMBER,
    /** It was said to several. */
    GROUP,
    /** It doesn't say by whom. */
    NO_SENDER,
    /** It has no id, so nobody knows whether it came before. */
    NO_ID,
    /** A heart below a question is no answer to it. */
    REACTION,
    /** WhatsApp itself says it, as that somebody has another number. */
    SYSTEM,
    /** Meta itself can't read it, or it is of a type that we don't know. */
    UNSUPPORTED,
    /** It was taken back; what was heard was answered. */
    TAKEN_BACK,
    /** A button was pressed that isn't ours. */
    OTHER_BUTTON,
    /** A status that says nothing of how far a message is. */
    OTHER_STATUS;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
