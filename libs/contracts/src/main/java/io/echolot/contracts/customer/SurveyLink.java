package io.echolot.contracts.customer;

import java.util.Optional;

/**
 * The addresses of a survey's pages at the gateway, e.g. {@code /s/pk_shop/nps?t=eyJ…}. Who gives
 * one and who answers at it go by these names.
 */
public final class SurveyLink {

  /** Where the hosted page is, as a template of Jakarta REST. */
  public static final String PAGE = "/s/{publishableKey}/{surveyKey}";

  /** Where the kiosk is, as a template of Jakarta REST. */
  public static final String KIOSK = "/k/{publishableKey}/{surveyKey}";

  /** The parameter that shows a right to answer, e.g. a signed {@link PersonalLink}. */
  public static final String TOKEN = "t";

  private SurveyLink() {}

  /** The path of the hosted page. */
  public static String page(String publishableKey, String survey) {
    return filled(PAGE, publishableKey, survey);
  }

  /**
   * The path of the hosted page, with parameters.
   *
   * @param query as it stands in an address; none if empty
   */
  public static String page(String publishableKey, String survey, Optional<String> query) {
    return page(publishableKey, survey)
        + query.filter(text -> !text.isEmpty()).map(text -> "?" + text).orElse("");
  }

  /** The path of the hosted page for whoever has the token, which is safe in an address. */
  public static String personal(String publishableKey, String survey, String token) {
    return page(publishableKey, survey, Optional.of(TOKEN + "=" + token));
  }

  /** The path of the kiosk. */
  public static String kiosk(String publishableKey, String survey) {
    return filled(KIOSK, publishableKey, survey);
  }

  private static String filled(String template, String publishableKey, String survey) {
    return template.replace("{publishableKey}", publishableKey).replace("{surveyKey}", survey);
  }
}
