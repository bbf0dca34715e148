package io.echolot.gateway.audience.access;

import io.echolot.platform.secret.SignedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.SecureRandom;
import java.util.Locale;

/** Codes and pseudonyms for e-mail addresses, none of which tells the address. */
@ApplicationScoped
public class Codes {

  private static final int CODES = 1_000_000;

  /** 128 bits: nobody finds two addresses of one pseudonym. */
  private static final int PSEUDONYM_LENGTH = 32;

  private final SecureRandom random = new SecureRandom();
  private final Instance<SignedTokens> tokens;

  Codes(Instance<SignedTokens> tokens) {
    this.tokens = tokens;
  }

  /** Six digits that nobody can foresee. */
  String next() {
    return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
  }

  /** The same for the same address of the same tenant, however it is spelt. */
  String pseudonym(String tenant, String email) {
    return "email-" + hmac("email", tenant, normal(email)).substring(0, PSEUDONYM_LENGTH);
  }

  /** What is kept of an address that a code was sent to. */
  String place(String tenant, String survey, String email) {
    return hmac("code", tenant, survey + "\n" + normal(email));
  }

  /** What is kept of a code. */
  String sealed(String tenant, String place, String code) {
    return hmac("code", tenant, place + "\n" + code);
  }

  private static String normal(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }

  private String hmac(String purpose, String tenant, String text) {
    return tokens.get().signature(purpose, tenant, text);
  }
}
