package io.echolot.contracts.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an e-mail has beside its text. E.g. {@code {"subject":"How was it?","survey":"nps",
 * "link":"https://feedback.example/s/pk_1/nps?t=ey…"}}.
 *
 * @param subject one line, 1 to {@link #LONGEST_SUBJECT} characters
 * @param survey the key of the survey whose first question stands in it; empty for none
 * @param link the personal link, which stands in the text once; empty for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OutgoingMail(String subject, String survey, String link) {

  public static final int LONGEST_SUBJECT = 200;

  public OutgoingMail {
    survey = survey == null ? "" : survey;
    link = link == null ? "" : link;
  }

  /** One that asks nothing. */
  public static OutgoingMail plain(String subject) {
    return new OutgoingMail(subject, "", "");
  }

  /** Whether that can be an e-mail's subject: one line, neither empty nor too long. */
  public static boolean isSubject(String text) {
    return text != null
        && !text.isBlank()
        && text.length() <= LONGEST_SUBJECT
        && text.chars().noneMatch(Character::isISOControl);
  }
}
