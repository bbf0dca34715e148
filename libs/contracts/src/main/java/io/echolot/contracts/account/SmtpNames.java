package io.echolot.contracts.account;

/** What the way by SMTP needs of a {@link ChannelAccount}, by its names there. */
public final class SmtpNames {

  /** Among the credentials: the user's password; none if the server asks for none. */
  public static final String PASSWORD = "password";

  /** Among the settings: the server's name. */
  public static final String HOST = "host";

  /** Among the settings: its port, 1 to 65535. */
  public static final String PORT = "port";

  /** Among the settings: how what is sent is encrypted, a {@link SmtpSecurity}. */
  public static final String SECURITY = "security";

  /** Among the settings: what recipients read beside the address; may be absent. */
  public static final String SENDER_NAME = "senderName";

  private SmtpNames() {}
}
