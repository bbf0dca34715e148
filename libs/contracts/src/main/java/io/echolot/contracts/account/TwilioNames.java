package io.echolot.contracts.account;

/** What Twilio's door needs of a {@link ChannelAccount}, by its names there. */
public final class TwilioNames {

  /** Among the credentials: signs Twilio's calls, and is the password of ours. */
  public static final String AUTH_TOKEN = "authToken";

  /** Among the settings: {@code true}, as without it, where Twilio itself replies to STOP. */
  public static final String REPLIES_TO_STOP = "repliesToStop";

  private TwilioNames() {}
}
