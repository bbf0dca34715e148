package io.echolot.survey.contact;

import java.util.regex.Pattern;

/**
 * What counts as an e-mail address, e.g. {@code anna@shop.example}: what browsers take in a field
 * for one (WHATWG HTML, "valid email address"), within the lengths of SMTP. So no page takes an
 * address that is refused behind it. Display names, comments and quoted names are none; nor are
 * letters beyond ASCII, for browsers send a domain in its ASCII form.
 */
public final class EmailAddress {

  /** RFC 5321, 4.5.3.1.3, allows a path of 256 octets, two of which are its brackets. */
  public static final int LONGEST = 254;

  /** A label of a host name (RFC 1123). */
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

  /** RFC 5321, 4.5.3.1.1, allows 64 octets before the sign. */
  private static final Pattern FORM =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

  private EmailAddress() {}

  /** Whether the whole text is an address. */
  public static boolean isOne(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
