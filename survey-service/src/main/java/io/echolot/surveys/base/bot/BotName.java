package io.echolot.surveys.base.bot;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what a Telegram bot is found, e.g. {@code @acme_bot}. Those that Telegram itself gave away or
 * sold are shorter, and don't end in {@code bot}.
 */
public final class BotName {

  /** What a text should be that is none. */
  public static final String EXPECTED = "must be the user name of a Telegram bot, e.g. @acme_bot";

  /** What a bot's id should be that is none. */
  public static final String EXPECTED_ID = "must be the bot's id: the digits before the token's :";

  private static final Pattern NAME = Pattern.compile("@?([A-Za-z][A-Za-z0-9_]{2,31})");
  private static final Pattern ID = Pattern.compile("[1-9][0-9]{2,18}");

  private BotName() {}

  /** The name in the form in which it is stored and compared; empty if the text is none. */
  public static Optional<String> of(String text) {
    return Optional.of(NAME.matcher(text.strip()))
        .filter(name -> name.matches())
        .map(name -> "@" + name.group(1).toLowerCase(Locale.ROOT));
  }

  /** Whether a text is a bot's id. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
