package io.echolot.gateway.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who writes: by their number or, where they go by a user name, by the id that Meta gave them for
 * one business. Source: Meta, WhatsApp Cloud API, "Business-scoped user IDs".
 */
final class WhatsAppUser {

  /** As Meta writes it, without {@code +}. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{4,14}");

  private static final Pattern SCOPED = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,140}");

  private WhatsAppUser() {}

  /** By the number if it is told, in E.164 form, else by the id; empty if neither is. */
  static Optional<String> of(JsonNode number, JsonNode scoped) {
    return Optional.of(number.asText())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> "+" + text)
        .or(() -> Optional.of(scoped.asText()).filter(WhatsAppUser::isScoped));
  }

  /** Whether that is an id and no number. */
  static boolean isScoped(String user) {
    return SCOPED.matcher(user).matches();
  }

  /** Whether that is either. */
  static boolean isUser(String user) {
    return isScoped(user) || (user.startsWith("+") && NUMBER.matcher(user.substring(1)).matches());
  }
}
