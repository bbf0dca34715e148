package io.echolot.contracts.account;

/**
 * What Telegram shows with each call of a webhook, so that it is known to be Telegram's: {@code
 * X-Telegram-Bot-Api-Secret-Token}. It is derived from the bot's token, so that nobody has to store
 * it, and doesn't tell the token.
 */
public final class TelegramSecret {

  private TelegramSecret() {}

  /**
   * That of a bot: 64 characters of those that Telegram takes (A-Z, a-z, 0-9, _ and -).
   *
   * @param account the bot's id
   * @param token its token; not empty
   */
  public static String of(String account, String token) {
    return DerivedSecret.of(account, token);
  }

  /**
   * Whether what a call shows is the bot's secret; how long that takes tells nothing.
   *
   * @param shown empty if it shows nothing
   */
  public static boolean matches(String account, String token, String shown) {
    return DerivedSecret.matches(account, token, shown);
  }
}
