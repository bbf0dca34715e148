package io.echolot.platform.smtp;

import io.echolot.contracts.account.SmtpSecurity;

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
