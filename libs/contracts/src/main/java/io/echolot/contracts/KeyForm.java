package io.echolot.contracts;

import java.util.regex.Pattern;

/** The form of readable keys, e.g. {@code store-12}, which also stand in URLs and Kafka's keys. */
public final class KeyForm {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

  private KeyForm() {}

  /** Whether a text has it; null hasn't. */
  public static boolean fits(String text) {
    return text != null && FORM.matcher(text).matches();
  }
}
