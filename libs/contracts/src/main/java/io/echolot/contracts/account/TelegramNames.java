package io.echolot.contracts.account;

/** What Telegram's door needs of a {@link ChannelAccount}, by its names there. */
public final class TelegramNames {

  /** Among the credentials: the bot's token, part of the address of each of our calls. */
  public static final String TOKEN = "token";

  private TelegramNames() {}
}
