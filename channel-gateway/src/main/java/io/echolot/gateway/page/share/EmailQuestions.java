package io.echolot.gateway.page.share;

import io.echolot.contracts.channel.Brand;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.page.PageLink;
import io.echolot.gateway.page.draw.QuestionDrawing;
import io.echolot.gateway.page.draw.QuestionView;
import io.echolot.gateway.page.draw.ScoreDrawingResource;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Draws a survey's first question for e-mails. */
@ApplicationScoped
public class EmailQuestions {

  private final Clock clock;
  private final String publicUrl;

  EmailQuestions(Clock clock, @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.clock = clock;
    this.publicUrl = publicUrl.replaceAll("/$", "");
  }

  /**
   * A survey's first question; only a link if not everybody may see it, and empty if nothing is
   * asked of who comes by such a link.
   *
   * @param arrival what its links say
   * @param page URL of the survey's page
   * @param brand whose e-mail it is
   * @param asks false if it is to be a link alone
   */
  public Optional<EmailView> view(
      PublishedSurvey survey, PageLink arrival, String page, Brand brand, boolean asks) {
    Visit visit = arrival.begin(EntryDecision.Open.toAnybody(survey), clock.instant());
    PageProgress way = new PageProgress(survey, visit);
    return way.onIt().stream()
        .filter(one -> one.kind().isAnswered())
        .findFirst()
        .map(question -> view(question, way, new EmailLinks(page, arrival.query()), brand, asks));
  }

  private EmailView view(
      Question question, PageProgress way, EmailLinks links, Brand brand, boolean asks) {
    PublishedSurvey survey = way.survey();
    Visit visit = way.visit();
    boolean isOpen = asks && isOpen(survey);
    QuestionDrawing drawing = new QuestionDrawing(question, way, Map.of(), List.of());
    QuestionView drawn = drawing.view("");
    Theme theme = survey.theme();
    String onAccent = theme.onAccent().isEmpty() ? "#ffffff" : theme.onAccent();
    boolean byClick = isOpen && (question.kind().isScored() || question.mostChoices() == 1);
    List<EmailView.Choice> choices =
        byClick && question.kind() != QuestionKind.RANKING
            ? drawn.options().stream()
                .map(
                    option ->
                        new EmailView.Choice(
                            option.label(),
                            option.face().isEmpty() ? option.label() : option.face(),
                            picture(drawing, question, option.value(), onAccent),
                            links.answering(question.key(), option.value())))
                .toList()
            : List.of(open(links, visit.language()));
    return new EmailView(
        visit.language(),
        PageTexts.direction(visit.language()),
        isOpen ? drawn.title() : survey.name().in(visit.language(), survey.fallbackLanguage()),
        isOpen && question.kind().isScored(),
        choices,
        isOpen ? drawn.low() : "",
        isOpen ? drawn.high() : "",
        theme.accent().isEmpty() ? "#0b6e6e" : theme.accent(),
        onAccent,
        theme.font().isEmpty() ? "Arial, sans-serif" : theme.font(),
        PageTexts.of(visit.language()).all(),
        brand);
  }

  /** What is behind a PIN or a code isn't for whoever asks; personal links are for mails. */
  private static boolean isOpen(PublishedSurvey survey) {
    Access access = survey.audience().access();
    return access == Access.OPEN || access == Access.LINK;
  }

  private static EmailView.Choice open(EmailLinks links, String language) {
    String label = PageTexts.of(language).get("answerNow");
    return new EmailView.Choice(label, label, "", links.opening());
  }

  private String picture(QuestionDrawing drawing, Question question, String value, String colour) {
    if (!question.kind().isScored()) {
      return "";
    }
    int score = Integer.parseInt(value);
    return drawing
        .picture(score)
        .map(drawn -> ScoreDrawingResource.path(drawn.look(), score, question.highest(), colour))
        .map(publicUrl::concat)
        .orElse("");
  }
}
