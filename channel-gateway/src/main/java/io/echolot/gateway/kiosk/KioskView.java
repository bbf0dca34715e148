package io.echolot.gateway.kiosk;

import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.survey.language.LanguageMatch;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A kiosk's page as its template draws it.
 *
 * @param key the kiosk's publishable key
 * @param survey the survey's key
 * @param touchpoint where it stands; empty for the survey's first
 * @param idle after how many seconds the next respondent is awaited
 * @param languages in which can be answered; the first is the usual one
 * @param notice why nobody can answer now; empty if somebody can
 * @param brand whose kiosk it is
 */
public record KioskView(
    String key,
    String survey,
    String touchpoint,
    int idle,
    List<Language> languages,
    String notice,
    Brand brand) {

  /**
   * A language that can be chosen.
   *
   * @param tag BCP 47
   * @param name what it calls itself
   * @param direction {@code ltr} or {@code rtl}
   * @param words our own words in it
   */
  public record Language(String tag, String name, String direction, Map<String, String> words) {}

  /**
   * Why nobody can answer now.
   *
   * @param status of the page that says so (HTTP)
   * @param text in a respondent's words
   * @param language of the text, a BCP 47 tag
   */
  record Notice(int status, String text, String language) {}

  /**
   * A kiosk's page.
   *
   * @param wishes languages that the address or the device asks for (BCP 47), the most wanted first
   */
  static KioskView of(
      String key,
      PublishedSurvey survey,
      int idle,
      String touchpoint,
      List<String> wishes,
      Brand brand) {
    String wanted = first(survey, wishes);
    List<Language> languages =
        Stream.concat(
                Stream.of(wanted),
                survey.languages().stream().filter(language -> !language.equals(wanted)))
            .map(KioskView::language)
            .toList();
    return new KioskView(key, survey.key(), touchpoint, idle, languages, "", brand);
  }

  /** The page of a kiosk at which nobody can answer now; what was answered is sent all the same. */
  static KioskView shut(String key, String survey, Notice notice, Brand brand) {
    return new KioskView(
        key, survey, "", 0, List.of(language(notice.language())), notice.text(), brand);
  }

  /** {@code ltr} or {@code rtl}. */
  public String direction() {
    return languages.get(0).direction();
  }

  /** Our own words in the first language. */
  public Map<String, String> words() {
    return languages.get(0).words();
  }

  /** In which of its languages a kiosk of the survey begins. */
  static String first(PublishedSurvey survey, List<String> wishes) {
    return LanguageMatch.of(survey.languages(), wishes).orElse(survey.fallbackLanguage());
  }

  private static Language language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Language(
        tag, locale.getDisplayName(locale), PageTexts.direction(tag), PageTexts.of(tag).all());
  }
}
