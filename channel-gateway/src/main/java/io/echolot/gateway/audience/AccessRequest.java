package io.echolot.gateway.audience;

import io.echolot.gateway.door.PublicBody;

/**
 * How somebody shows the right to a survey: by one of a PIN, an e-mail address (with the code that
 * was sent to it), and a signed respondent.
 *
 * @param survey the key of the survey
 * @param pin what the respondent knows
 * @param email where a code is sent, or was
 * @param code six digits, from the e-mail
 * @param respondent a customer's pseudonym
 * @param signature hexadecimal HMAC-SHA256 of {@code respondent}
 * @param language BCP 47 tag of the e-mail's language; empty for the survey's first
 */
@PublicBody("access")
public record AccessRequest(
    String survey,
    String pin,
    String email,
    String code,
    String respondent,
    String signature,
    String language) {

  public AccessRequest {
    survey = survey == null ? "" : survey;
    pin = pin == null ? "" : pin;
    email = email == null ? "" : email.strip();
    code = code == null ? "" : code.strip();
    respondent = respondent == null ? "" : respondent;
    signature = signature == null ? "" : signature;
    language = language == null ? "" : language;
  }
}
