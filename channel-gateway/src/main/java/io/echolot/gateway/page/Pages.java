package io.echolot.gateway.page;

import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.draw.DoorView;
import io.echolot.gateway.page.draw.NoticeView;
import io.echolot.gateway.page.draw.QuestionDrawing;
import io.echolot.gateway.page.draw.RecalledInPage;
import io.echolot.gateway.page.draw.StepView;
import io.echolot.gateway.page.draw.StepView.Fault;
import io.echolot.gateway.page.draw.StepView.Head;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.draw.ThemeSheet;
import io.echolot.gateway.page.form.AnswerHints;
import io.echolot.gateway.page.form.AnswerHints.Wrong;
import io.echolot.gateway.page.form.FormValues;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.page.visit.VisitTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the hosted page's steps and notices, each with its Content-Security-Policy. */
@ApplicationScoped
public class Pages {

  private static final int UNAUTHORIZED = 401;
  private static final String HTTPS = "https://";
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

  /** Images of choices come from anywhere; everything else is ours. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' https: data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Templates templates;
  private final VisitTokens tokens;
  private final PageOwner owner;

  Pages(Templates templates, VisitTokens tokens, PageOwner owner) {
    this.templates = templates;
    this.tokens = tokens;
    this.owner = owner;
  }

  /**
   * A step.
   *
   * @param key the publishable key
   * @param question what is asked
   * @param filled what its fields hold
   * @param wrong what was wrong with it
   * @param widget the element that takes over; null for none
   */
  record Step(
      String key,
      Question question,
      Map<String, List<String>> filled,
      List<Wrong> wrong,
      StepView.Widget widget) {}

  /** How a question is shown to who comes to it: with what was answered before. */
  static Map<String, List<String>> before(PageProgress way, Question question) {
    return Optional.ofNullable(way.visit().answers().get(question.key()))
        .map(answer -> FormValues.of(question, answer, way.visit().language()))
        .orElse(Map.of());
  }

  /** Where forms are sent to. What goes wrong there is said in the same language. */
  static String address(String key, String survey, String language) {
    return SurveyLink.page(key, survey, Optional.of(ReaderLanguages.PARAMETER + "=" + language));
  }

  ResponseBuilder step(PageProgress way, Step step) {
    Visit visit = way.visit().at(step.question().key());
    PageProgress here = new PageProgress(way.base(), visit);
    List<Question> asked = here.onIt();
    Question question = step.question();
    String hint = new AnswerHints(visit.language()).hint(question);
    PageTexts words = PageTexts.of(visit.language());
    String title = new RecalledInPage(here).text(question.title());
    Head head =
        head(
            step.wrong().isEmpty() ? title : words.get("error") + ": " + title,
            visit.language(),
            way.survey().theme());
    StepView view =
        new StepView(
            head,
            address(step.key(), visit.survey(), visit.language()),
            tokens.sign(way.survey().tenant(), step.key(), visit),
            new QuestionDrawing(question, here, step.filled(), step.wrong()).view(hint),
            step.wrong().stream().map(Fault::of).toList(),
            here.before().isPresent(),
            here.next().isEmpty(),
            asked.indexOf(question) + 1,
            asked.size(),
            count(words, asked.indexOf(question) + 1, asked.size()),
            step.widget());
    return html(step.wrong().isEmpty() ? 200 : 400, "step.html", view, way.survey().theme());
  }

  private static String count(PageTexts words, int place, int of) {
    return of > 1 ? words.get("of", Map.of("n", place, "of", of)) : "";
  }

  /**
   * What stands before a survey.
   *
   * @param key the publishable key
   * @param language in which is asked
   * @param asks what is asked for
   * @param email to which a code was sent; empty before
   * @param error what was wrong; empty for nothing
   * @param widget the element that takes over; null for none
   */
  record Door(
      String key,
      String language,
      DoorView.Asks asks,
      String email,
      String error,
      StepView.Widget widget) {}

  ResponseBuilder door(PublishedSurvey survey, Door door, PageLink arrival) {
    DoorView view =
        new DoorView(
            head(PageTexts.of(door.language()).get("survey"), door.language(), survey.theme()),
            address(door.key(), survey.key(), door.language()),
            door.asks(),
            arrival.encoded(),
            door.email(),
            door.error(),
            door.widget());
    return html(UNAUTHORIZED, "door.html", view, survey.theme());
  }

  /** What is said at the end, and where it goes on. */
  ResponseBuilder end(PageProgress way) {
    RecalledInPage said = new RecalledInPage(way);
    Optional<End> end = way.path().end();
    String own = end.map(one -> said.text(one.text())).orElse("");
    String link = end.map(End::redirect).filter(url -> url.startsWith(HTTPS)).orElse("");
    String language = way.visit().language();
    PageTexts words = PageTexts.of(language);
    String text =
        Optional.of(own.isEmpty() ? said.text(way.survey().thanks()) : own)
            .filter(one -> !one.isEmpty())
            .orElse(words.get("thanks"));
    NoticeView view =
        new NoticeView(
            head(words.get("survey"), language, way.survey().theme()),
            text,
            link,
            link.isEmpty() ? "" : words.get("goOn", URI.create(link).getHost()),
            own.isEmpty() && !link.isEmpty());
    return html(200, "notice.html", view, way.survey().theme());
  }

  /**
   * A notice in our own words.
   *
   * @param text what it says
   * @param link where it goes on; empty for nowhere
   */
  ResponseBuilder notice(int status, String language, Theme theme, String text, String link) {
    PageTexts words = PageTexts.of(language);
    NoticeView view =
        new NoticeView(
            head(words.get("survey"), language, theme),
            text,
            link,
            link.isEmpty() ? "" : words.get("again"),
            false);
    return html(status, "notice.html", view, theme);
  }

  /** What all pages have. */
  public Head head(String title, String language, Theme theme) {
    return new Head(
        title,
        language,
        PageTexts.direction(language),
        new ThemeSheet(theme).css(),
        PageTexts.of(language).all(),
        owner.brand());
  }

  /** Draws a page of ours. */
  public ResponseBuilder html(int status, String template, Object view, Theme theme) {
    return Response.status(status)
        .entity(templates.draw(template, "view", view))
        .type(HTML)
        .header("Content-Security-Policy", POLICY.formatted(new ThemeSheet(theme).source()))
        // The step that a browser goes back to is the one that it showed, with the same response.
        .header("Cache-Control", "private, no-cache")
        .header("Vary", "Accept-Language");
  }
}
