package io.echolot.launcher.demo;

/** The demo's account with a mail server. */
public final class MailAccount {

  /** As whom it logs in, and from which its e-mails come. */
  public static final String ADDRESS = "feedback@nordlicht.example";

  public static final String PASSWORD = "demo-mail-password";

  private MailAccount() {}

  /** What one posts to set it up. */
  public static String json(int port) {
    return """
        {"provider":"smtp","name":"Nordlicht","account":"%s","addresses":["%s"],"messagesPerSecond":20,
         "settings":{"host":"localhost","port":"%d","security":"none","senderName":"Nordlicht"},
         "credentials":{"password":"%s"}}"""
        .formatted(ADDRESS, ADDRESS, port, PASSWORD);
  }
}
