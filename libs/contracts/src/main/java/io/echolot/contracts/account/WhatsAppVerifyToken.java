package io.echolot.contracts.account;

/**
 * What Meta shows when it asks whether an address is ours: {@code hub.verify_token}. It is derived
 * from the app's secret, so that nobody has to store it. Source: Meta, "Webhooks", "Verification
 * requests".
 */
public final class WhatsAppVerifyToken {

  private WhatsAppVerifyToken() {}

  /**
   * That of an account: 64 characters from 0 to 9 and a to f.
   *
   * @param account the phone number's id
   * @param appSecret not empty
   */
  public static String of(String account, String appSecret) {
    return DerivedSecret.of(account, appSecret);
  }

  /**
   * Whether what a call shows is the account's token; how long that takes tells nothing.
   *
   * @param shown empty if it shows nothing
   */
  public static boolean matches(String account, String appSecret, String shown) {
    return DerivedSecret.matches(account, appSecret, shown);
  }
}
