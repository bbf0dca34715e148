package io.echolot.surveys.people.customer.identity;

import io.echolot.survey.contact.EmailAddress;
import io.echolot.surveys.base.phone.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a customer is known elsewhere. It names one customer of the tenant.
 *
 * @param kind what it is
 * @param value e.g. an address; a phone number in E.164 form, an e-mail address in lower case
 */
public record Identity(IdentityKind kind, String value) {

  private static final int LONGEST = 200;

  private static final Pattern TELEGRAM = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Pattern EXTERNAL =
      Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1," + LONGEST + "}");

  /** The same in the one form in which it is stored; empty if it isn't what its kind says. */
  public Optional<Identity> normal() {
    if (kind == null || value == null || value.length() > LONGEST + EmailAddress.LONGEST) {
      return Optional.empty();
    }
    String text = value.strip();
    return switch (kind) {
      case EMAIL -> as(Optional.of(text.toLowerCase(Locale.ROOT)).filter(EmailAddress::isOne));
      case PHONE -> as(PhoneNumber.of(text).map(PhoneNumber::e164));
      case TELEGRAM -> as(Optional.of(text).filter(id -> TELEGRAM.matcher(id).matches()));
      case EXTERNAL -> as(Optional.of(text).filter(id -> EXTERNAL.matcher(id).matches()));
    };
  }

  private Optional<Identity> as(Optional<String> form) {
    return form.map(text -> new Identity(kind, text));
  }

  /** What is expected of its value. */
  public String expected() {
    return kind == null
        ? "needs a kind: email, phone, telegram or external"
        : switch (kind) {
          case EMAIL -> "must be an e-mail address such as anna@shop.example";
          case PHONE -> PhoneNumber.EXPECTED;
          case TELEGRAM -> "must be the number of a Telegram user";
          case EXTERNAL ->
              "must be 1 to " + LONGEST + " characters, none of them a control character";
        };
  }
}
