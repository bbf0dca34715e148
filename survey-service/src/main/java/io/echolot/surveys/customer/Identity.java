package io.echolot.surveys.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
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

  /** RFC 5321 allows a path of 256 octets, two of which are its brackets. */
  private static final int LONGEST_EMAIL = 254;

  private static final int LONGEST = 200;

  /** A label of a host name (RFC 1123). */
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

  /** The form that browsers take in fields for e-mail addresses, with a dot in the domain. */
  private static final Pattern EMAIL =
      Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

  private static final Pattern TELEGRAM = Pattern.compile("[1-9][0-9]{0,18}");
  private static final Pattern EXTERNAL = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]+");

  /** The same in the one form in which it is stored; empty if it isn't what its kind says. */
  Optional<Identity> normal() {
    if (kind == null || value == null || value.length() > LONGEST + LONGEST_EMAIL) {
      return Optional.empty();
    }
    String text = value.strip();
    return switch (kind) {
      case EMAIL -> matching(EMAIL, text.toLowerCase(Locale.ROOT), LONGEST_EMAIL);
      case PHONE -> phone(text);
      case TELEGRAM -> matching(TELEGRAM, text, LONGEST);
      case EXTERNAL -> matching(EXTERNAL, text, LONGEST);
    };
  }

  private Optional<Identity> matching(Pattern form, String text, int longest) {
    return text.length() <= longest && form.matcher(text).matches()
        ? Optional.of(new Identity(kind, text))
        : Optional.empty();
  }

  private Optional<Identity> phone(String text) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      // No region: a number without its country could be anybody's.
      PhoneNumber number = numbers.parse(text, null);
      // Possible, not valid: ranges are given out faster than the library learns of them.
      return numbers.isPossibleNumber(number)
          ? Optional.of(new Identity(kind, numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** What is expected of its value. */
  String expected() {
    return kind == null
        ? "needs a kind: email, phone, telegram or external"
        : switch (kind) {
          case EMAIL -> "must be an e-mail address such as anna@shop.example";
          case PHONE -> "must be a phone number with its country, such as +4930123456";
          case TELEGRAM -> "must be the number of a Telegram user";
          case EXTERNAL -> "must be 1 to " + LONGEST + " characters, none of them a control";
        };
  }
}
