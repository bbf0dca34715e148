package io.echolot.contracts.account;

/** What WhatsApp's door needs of a {@link ChannelAccount}, by its names there. */
public final class WhatsAppNames {

  /** Among the credentials: a token that lets our calls in, best one of a system user's. */
  public static final String ACCESS_TOKEN = "accessToken";

  /** Among the credentials: the secret of the app, which signs Meta's calls. */
  public static final String APP_SECRET = "appSecret";

  /**
   * Among the settings: the name of an approved template for those who haven't written for a day;
   * nobody of them is written to without one.
   */
  public static final String TEMPLATE = "template";

  /** Among the settings: in which languages it is approved, as Meta writes them, by commas. */
  public static final String TEMPLATE_LANGUAGES = "templateLanguages";

  /** Among the settings: what its one parameter is, {@link #TEXT} or {@link #LINK}. */
  public static final String TEMPLATE_PARAMETER = "templateParameter";

  /** The parameter is all that the message says, in one line; so it is if nothing is said. */
  public static final String TEXT = "text";

  /** The parameter is the message's link alone. */
  public static final String LINK = "link";

  private WhatsAppNames() {}
}
