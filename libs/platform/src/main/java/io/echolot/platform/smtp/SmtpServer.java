package io.echolot.platform.smtp;

import io.echolot.contracts.account.SmtpNames;
import io.echolot.contracts.account.SmtpSecurity;
import java.util.Map;

/**
 * A mail server, and who we are there.
 *
 * @param host its name
 * @param port 1 to 65535
 * @param security how the connection is encrypted
 * @param user as whom we log in
 * @param password secret; empty if we don't log in
 */
public record SmtpServer(
    String host, int port, SmtpSecurity security, String user, String password) {

  private static final int USUAL_PORT = 587;

  /**
   * That of an account.
   *
   * @param settings by {@link SmtpNames}
   */
  public static SmtpServer of(String user, Map<String, String> settings, String password) {
    String port = settings.getOrDefault(SmtpNames.PORT, "");
    return new SmtpServer(
        settings.getOrDefault(SmtpNames.HOST, ""),
        port.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(port) : USUAL_PORT,
        SmtpSecurity.of(settings.getOrDefault(SmtpNames.SECURITY, ""))
            .orElse(SmtpSecurity.STARTTLS),
        user,
        password);
  }

  /** Whether we log in. */
  boolean knowsUs() {
    return !password.isEmpty();
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
