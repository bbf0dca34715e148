package io.echolot.contracts.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What Telegram shows with each call of a webhook, so that it is known to be Telegram's: {@code
 * X-Telegram-Bot-Api-Secret-Token}. It is derived from the bot's token, so that nobody has to store
 * it, and doesn't tell the token.
 */
public final class TelegramSecret {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "echolot webhook ";

  private TelegramSecret() {}

  /**
   * That of a bot: 64 characters of those that Telegram takes (A-Z, a-z, 0-9, _ and -).
   *
   * @param account the bot's id
   * @param token its token; not empty
   */
  public static String of(String account, String token) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      byte[] hash = mac.doFinal((PURPOSE + account).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether what a call shows is the bot's secret; how long that takes tells nothing.
   *
   * @param shown empty if it shows nothing
   */
  public static boolean matches(String account, String token, String shown) {
    return MessageDigest.isEqual(
        of(account, token).getBytes(StandardCharsets.UTF_8),
        shown.getBytes(StandardCharsets.UTF_8));
  }
}
