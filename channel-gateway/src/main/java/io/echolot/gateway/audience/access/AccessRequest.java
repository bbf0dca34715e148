package io.echolot.gateway.audience.access;

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
 * @param guard work that was done for a PIN, for a survey of which too many were tried
 */
@PublicBody("access")
public record AccessRequest(
    String survey,
    String pin,
    String email,
    String code,
    String respondent,
    String signature,
    String language,
    Work guard) {

  /**
   * Work for one PIN: the SHA-256 of {@code <token>.<survey>/<pin>.<proof>} begins with enough zero
   * bits.
   *
   * @param token from {@code GET .../token}; empty for none
   * @param proof the text that was looked for; empty for none
   */
  public record Work(String token, String proof) {
    static final Work NONE = new Work("", "");

    public Work {
      token = token == null ? "" : token;
      proof = proof == null ? "" : proof;
    }
  }

  public AccessRequest {
    survey = survey == null ? "" : survey;
    pin = pin == null ? "" : pin;
    email = email == null ? "" : email.strip();
    code = code == null ? "" : code.strip();
    respondent = respondent == null ? "" : respondent;
    signature = signature == null ? "" : signature;
    language = language == null ? "" : language;
    guard = guard == null ? Work.NONE : guard;
  }

  /** Of somebody who has done no work. */
  public AccessRequest(
      String survey,
      String pin,
      String email,
      String code,
      String respondent,
      String signature,
      String language) {
    this(survey, pin, email, code, respondent, signature, language, Work.NONE);
  }
}
