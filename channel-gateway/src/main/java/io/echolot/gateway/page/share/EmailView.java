package io.echolot.gateway.page.share;

import io.echolot.contracts.channel.Brand;
import java.util.List;
import java.util.Map;

/**
 * A question as it stands in an e-mail.
 *
 * @param language BCP 47 tag
 * @param direction {@code ltr} or {@code rtl}
 * @param title what is asked
 * @param row whether the choices stand beside each other
 * @param choices each with its link; one that only opens the survey, if it can't be answered so
 * @param low what the lowest score means
 * @param high what the highest score means
 * @param accent a colour
 * @param onAccent a colour of text on the accent
 * @param font a list of fonts
 * @param words our own words, by their names
 * @param brand whose e-mail it is
 */
public record EmailView(
    String language,
    String direction,
    String title,
    boolean row,
    List<Choice> choices,
    String low,
    String high,
    String accent,
    String onAccent,
    String font,
    Map<String, String> words,
    Brand brand) {

  /**
   * A link.
   *
   * @param label what it is called
   * @param face what it says; the same as the label where there is nothing else
   * @param picture URL of what is drawn instead; empty for none
   * @param url where it leads
   */
  public record Choice(String label, String face, String picture, String url) {}
}
