package io.echolot.gateway.kiosk;

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
 * @param direction {@code ltr} or {@code rtl}
 * @param words our own words in the first language
 * @param languages in which can be answered; the first is the usual one
 */
public record KioskView(
    String key,
    String survey,
    String touchpoint,
    int idle,
    String direction,
    Map<String, String> words,
    List<Language> languages) {

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
   * A kiosk's page.
   *
   * @param wishes languages that the address or the device asks for (BCP 47), the most wanted first
   */
  static KioskView of(
      String key, PublishedSurvey survey, int idle, String touchpoint, List<String> wishes) {
    String wanted = LanguageMatch.of(survey.languages(), wishes).orElse(survey.fallbackLanguage());
    List<Language> languages =
        Stream.concat(
                Stream.of(wanted),
                survey.languages().stream().filter(language -> !language.equals(wanted)))
            .map(KioskView::language)
            .toList();
    Language usual = languages.get(0);
    return new KioskView(
        key, survey.key(), touchpoint, idle, usual.direction(), usual.words(), languages);
  }

  private static Language language(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    return new Language(
        tag, locale.getDisplayName(locale), PageTexts.direction(tag), PageTexts.of(tag).all());
  }
}
