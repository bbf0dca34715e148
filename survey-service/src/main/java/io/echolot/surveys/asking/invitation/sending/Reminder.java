package io.echolot.surveys.asking.invitation.sending;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.echolot.contracts.LocalizedText;

/**
 * That those who haven't answered are asked once more.
 *
 * @param afterDays how many days after the invitation, 1 to 60
 * @param text what it says, with {@code {link}} where the link stands; as the invitation if empty
 * @param subject an e-mail's; as the invitation's if empty
 */
public record Reminder(int afterDays, LocalizedText text, LocalizedText subject) {

  public static final int MOST_DAYS = 60;

  public Reminder {
    text = text == null ? LocalizedText.EMPTY : text;
    subject = subject == null ? LocalizedText.EMPTY : subject;
  }

  /** Whether it says nothing of its own. */
  @JsonIgnore
  boolean isLikeInvitation() {
    return text.texts().isEmpty() && subject.texts().isEmpty();
  }
}
