package io.echolot.gateway.page;

import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Problems in words that a respondent can do something with. */
@ApplicationScoped
public class Notices {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int BAD_REQUEST = 400;

  private final Pages pages;

  Notices(Pages pages) {
    this.pages = pages;
  }

  public ResponseBuilder notFound(String language) {
    return notice(NOT_FOUND, language, "notFound");
  }

  public ResponseBuilder ended(String language) {
    return notice(GONE, language, "survey-closed");
  }

  /** A form that we didn't make, or too long ago. */
  public ResponseBuilder expired(String language, String link) {
    return pages.notice(
        BAD_REQUEST, language, Theme.USUAL, PageTexts.of(language).get("expired"), link);
  }

  /** Why somebody may not answer, as {@link #words(Refusal, PublishedSurvey, String)} says it. */
  public ResponseBuilder of(Refusal refusal, PublishedSurvey survey, String language) {
    return pages.notice(
        AudienceProblems.of(refusal).getStatusCode(),
        language,
        survey.theme(),
        words(refusal, survey, language),
        "");
  }

  /** Why somebody may not answer; who comes too early reads when to come. */
  public static String words(Refusal refusal, PublishedSurvey survey, String language) {
    return refusal.reason() == Refusal.Reason.NOT_OPEN_YET
        ? PageTexts.of(language).get("opens", opening(survey, language))
        : words(AudienceProblems.of(refusal), language, "failed");
  }

  /** As the survey's people would say it: in their time zone, which is named. */
  private static String opening(PublishedSurvey survey, String language) {
    return new DateTimeFormatterBuilder()
        .appendLocalized(FormatStyle.LONG, null)
        // What a language says between both is another thing in each JDK.
        .appendLiteral(", ")
        .appendLocalized(null, FormatStyle.SHORT)
        .appendLiteral(' ')
        .appendZoneText(TextStyle.SHORT)
        .toFormatter(Locale.forLanguageTag(language))
        .format(survey.audience().opensAt().atZone(ZoneId.of(survey.timeZone())));
  }

  /** A problem of the intake or of the access to it; {@link Problem} tells which there are. */
  public ResponseBuilder of(HttpProblem problem, String language) {
    if (slug(problem.getType()).equals("unknown-key")) {
      return notFound(language);
    }
    ResponseBuilder notice =
        pages.notice(
            problem.getStatusCode(), language, Theme.USUAL, words(problem, language, "failed"), "");
    problem.getHeaders().forEach(notice::header);
    return notice;
  }

  /**
   * What a problem is in a respondent's words.
   *
   * @param otherwise the key of the text for a problem that has no words
   */
  static String words(HttpProblem problem, String language, String otherwise) {
    PageTexts texts = PageTexts.of(language);
    String slug = slug(problem.getType());
    return texts.get(texts.knows(slug) ? slug : otherwise);
  }

  private static String slug(URI type) {
    return Optional.ofNullable(type)
        .map(URI::toString)
        .filter(uri -> uri.startsWith(Problem.CATALOGUE))
        .map(uri -> uri.substring(Problem.CATALOGUE.length()))
        .orElse("");
  }

  private ResponseBuilder notice(int status, String language, String text) {
    return pages.notice(status, language, Theme.USUAL, PageTexts.of(language).get(text), "");
  }
}
