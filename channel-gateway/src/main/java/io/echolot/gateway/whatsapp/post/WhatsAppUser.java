package io.echolot.gateway.whatsapp.post;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who writes: by their number or, where they go by a user name, by the id that Meta gave them for
 * one business. Source: Meta, WhatsApp Cloud API, "Business-scoped user IDs".
 */
public final class WhatsAppUser {

  /** As Meta writes it, without {@code +}. */
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{4,14}");

  /** Mexican mobiles have a 1 in WhatsApp that their numbers have had no more since 2019. */
  private static final Pattern MEXICAN = Pattern.compile("521([0-9]{10})");

  private static final Pattern SCOPED = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9.]{1,140}");

  private WhatsAppUser() {}

  /** By the number if it is told, in E.164 form, else by the id; empty if neither is. */
  static Optional<String> of(JsonNode number, JsonNode scoped) {
    return Optional.of(number.asText())
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> "+" + MEXICAN.matcher(text).replaceFirst("52$1"))
        .or(() -> Optional.of(scoped.asText()).filter(WhatsAppUser::isScoped));
  }

  /** Whether that is an id and no number. */
  public static boolean isScoped(String user) {
    return SCOPED.matcher(user).matches();
  }

  /** Whether that is either. */
  public static boolean isUser(String user) {
    return isScoped(user) || (user.startsWith("+") && NUMBER.matcher(user.substring(1)).matches());
  }
}
