package io.echolot.contracts.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a connection to a mail server is encrypted. */
public enum SmtpSecurity {
  /** It begins in the clear and goes on encrypted, or not at all (RFC 3207); usually port 587. */
  STARTTLS,
  /** Encrypted from the beginning (RFC 8314); usually port 465. */
  TLS,
  /** Not at all. */
  NONE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of that name; empty if there is none. */
  public static Optional<SmtpSecurity> of(String wireName) {
    return Arrays.stream(values()).filter(one -> one.wireName().equals(wireName)).findFirst();
  }
}
