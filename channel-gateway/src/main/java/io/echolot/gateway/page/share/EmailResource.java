package io.echolot.gateway.page.share;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Access;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.PageLink;
import io.echolot.gateway.page.brand.Branded;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.draw.QuestionDrawing;
import io.echolot.gateway.page.draw.QuestionView;
import io.echolot.gateway.page.draw.ScoreDrawingResource;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A survey's first question to be pasted into an e-mail: each score or choice is a link that
 * answers it.
 */
@Path(SurveyLink.PAGE)
@Blocking
@Branded
public class EmailResource {

  private static final String UTF8 = ";charset=UTF-8";

  /** Mail programs know styles in attributes only; the pictures of scores are ours. */
  private static final String POLICY =
      "default-src 'none'; img-src %s https:; style-src-attr 'unsafe-inline'";

  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final PublishedSurveys surveys;
  private final Templates templates;
  private final PageOwner owner;
  private final Clock clock;
  private final String publicUrl;
  private final String policy;

  public EmailResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      PublishedSurveys surveys,
      Templates templates,
      PageOwner owner,
      Clock clock,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.surveys = surveys;
    this.templates = templates;
    this.owner = owner;
    this.clock = clock;
    this.publicUrl = publicUrl.replaceAll("/$", "");
    URI url = URI.create(publicUrl);
    this.policy = POLICY.formatted(url.getScheme() + "://" + url.getRawAuthority());
  }

  @GET
  @Path("/email.html")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response html(
      @RestPath String publishableKey, @RestPath String surveyKey, @Context UriInfo uri) {
    return drawn("email.html", MediaType.TEXT_HTML, publishableKey, surveyKey, uri);
  }

  @GET
  @Path("/email.txt")
  @Produces(MediaType.TEXT_PLAIN)
  @Operation(hidden = true)
  public Response text(
      @RestPath String publishableKey, @RestPath String surveyKey, @Context UriInfo uri) {
    return drawn("email.txt", MediaType.TEXT_PLAIN, publishableKey, surveyKey, uri);
  }

  private Response drawn(String template, String type, String key, String surveyKey, UriInfo uri) {
    limits.takeAddress(caller.address());
    ChannelConfig channel = access.channel(key);
    PublishedSurvey survey = surveys.asked(channel.tenant(), surveyKey);
    PageLink arrival = new PageLink(uri.getQueryParameters(), List.of());
    // What is behind a PIN or a code isn't for whoever asks; a survey by personal links is for
    // mails.
    Access closed = survey.audience().access();
    boolean isOpen = closed == Access.OPEN || closed == Access.LINK;
    EmailView view = view(isOpen, survey, arrival, publicUrl + SurveyLink.page(key, surveyKey));
    return Response.ok(templates.draw(template, "view", view))
        .type(type + UTF8)
        .header("Content-Security-Policy", policy)
        .build();
  }

  private EmailView view(boolean isOpen, PublishedSurvey survey, PageLink arrival, String page) {
    Visit visit = arrival.begin(EntryDecision.Open.toAnybody(survey), clock.instant());
    PageProgress way = new PageProgress(survey, visit);
    Question question =
        way.onIt().stream()
            .filter(one -> one.kind().isAnswered())
            .findFirst()
            .orElseThrow(() -> Problem.NOT_FOUND.because("The survey asks nothing."));
    EmailLinks links = new EmailLinks(page, arrival.query());
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
        owner.brand());
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
