package io.echolot.contracts.channel;

/**
 * Whose pages respondents see: a page that asks for an address and says of nobody that it is theirs
 * looks like phishing.
 *
 * @param name of the company, at most 100 characters, which is also the text of its logo; empty for
 *     none
 * @param logo https URL of a picture; empty for none
 * @param imprint https URL of who is responsible by law; empty for none
 * @param privacy https URL of what happens to answers; empty for none
 */
public record Brand(String name, String logo, String imprint, String privacy) {

  public static final Brand NONE = new Brand("", "", "", "");

  public Brand {
    name = given(name);
    logo = given(logo);
    imprint = given(imprint);
    privacy = given(privacy);
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }
}
