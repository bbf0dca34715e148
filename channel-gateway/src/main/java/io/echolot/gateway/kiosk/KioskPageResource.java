package io.echolot.gateway.kiosk;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.audience.entry.Eligibility;
import io.echolot.gateway.audience.entry.EntryDecision;
import io.echolot.gateway.audience.rule.Refusal;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.Notices;
import io.echolot.gateway.page.brand.Branded;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A survey on a tablet that anybody may walk up to: an installable page that goes on without a
 * network.
 */
@Path(SurveyLink.KIOSK)
@Blocking
@Branded
public class KioskPageResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
          + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The worker keeps the pictures of choices, which come from anywhere. */
  private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self' https:";

  /** A kiosk whose survey isn't open now; who has a PIN or a link is asked for it by the widget. */
  private static final Set<Refusal.Reason> NOW_SHUT =
      Set.of(Refusal.Reason.NOT_OPEN_YET, Refusal.Reason.SURVEY_CLOSED);

  private static final int LOOKS_AGAIN_SECONDS = 60;
  private static final int LEAST_IDLE = 15;
  private static final int USUAL_IDLE = 60;

  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final PublishedSurveys surveys;
  private final Eligibility eligibility;
  private final Templates templates;
  private final Notices notices;
  private final PageOwner owner;

  public KioskPageResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      PublishedSurveys surveys,
      Eligibility eligibility,
      Templates templates,
      Notices notices,
      PageOwner owner) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.surveys = surveys;
    this.eligibility = eligibility;
    this.templates = templates;
    this.notices = notices;
    this.owner = owner;
  }

  /**
   * The page.
   *
   * @param idle after how many seconds without a touch the next respondent is awaited, at least 15
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Uni<Response> page(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      @RestQuery Integer idle,
      @RestQuery String touchpoint,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    List<String> wishes = ReaderLanguages.of(uri, headers);
    String language = PageTexts.languageFor(wishes);
    ChannelConfig kiosk;
    try {
      kiosk = kiosk(publishableKey);
    } catch (HttpProblem problem) {
      return Uni.createFrom().item(told(problem, language));
    }
    Optional<PublishedSurvey> found = surveys.newest(kiosk.tenant(), surveyKey);
    if (found.isEmpty()) {
      KioskView.Notice notice = none(surveys.hasEnded(kiosk.tenant(), surveyKey), language);
      return Uni.createFrom().item(shut(publishableKey, surveyKey, notice));
    }
    PublishedSurvey survey = found.get();
    return eligibility
        .enter(survey, "")
        .map(
            entry ->
                entry instanceof EntryDecision.Closed closed
                        && NOW_SHUT.contains(closed.refusal().reason())
                    ? shut(publishableKey, surveyKey, why(closed.refusal(), survey, wishes))
                    : page(publishableKey, survey, idle, touchpoint, wishes));
  }

  private static KioskView.Notice none(boolean hasEnded, String language) {
    Response.Status status = hasEnded ? Response.Status.GONE : Response.Status.NOT_FOUND;
    String text = PageTexts.of(language).get(hasEnded ? "survey-closed" : "notFound");
    return new KioskView.Notice(status.getStatusCode(), text, language);
  }

  private static KioskView.Notice why(
      Refusal refusal, PublishedSurvey survey, List<String> wishes) {
    String language = KioskView.first(survey, wishes);
    return new KioskView.Notice(
        AudienceProblems.of(refusal).getStatusCode(),
        Notices.words(refusal, survey, language),
        language);
  }

  /**
   * No start button, which would lead to nothing; what waits on the device is sent, and the kiosk
   * looks again by itself.
   */
  private Response shut(String key, String surveyKey, KioskView.Notice notice) {
    return html(notice.status(), KioskView.shut(key, surveyKey, notice, owner.brand()))
        .header("Refresh", LOOKS_AGAIN_SECONDS)
        .build();
  }

  private Response page(
      String publishableKey,
      PublishedSurvey survey,
      Integer idle,
      String touchpoint,
      List<String> wishes) {
    KioskView view =
        KioskView.of(
            publishableKey,
            survey,
            Math.max(LEAST_IDLE, idle == null ? USUAL_IDLE : idle),
            survey.touchpoint(touchpoint).map(Touchpoint::key).orElse(""),
            wishes,
            owner.brand());
    return html(Response.Status.OK.getStatusCode(), view).build();
  }

  private Response.ResponseBuilder html(int status, KioskView view) {
    return Response.status(status)
        .entity(templates.draw("kiosk.html", "view", view))
        .type(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Language");
  }

  /** Whoever sets the kiosk up by a wrong key reads why there is nothing to see. */
  private Response told(HttpProblem problem, String language) {
    boolean isMissing = problem.getStatusCode() == Response.Status.NOT_FOUND.getStatusCode();
    return (isMissing ? notices.notFound(language) : notices.of(problem, language)).build();
  }

  /** What makes the page installable (W3C Web Application Manifest). */
  @GET
  @Path("/manifest.webmanifest")
  @Produces("application/manifest+json")
  @Operation(hidden = true)
  public Map<String, Object> manifest(@RestPath String publishableKey, @RestPath String surveyKey) {
    PublishedSurvey survey = surveys.asked(kiosk(publishableKey).tenant(), surveyKey);
    String start = SurveyLink.kiosk(publishableKey, surveyKey);
    String language = survey.fallbackLanguage();
    return Map.of(
        "id",
        start,
        "name",
        survey.name().in(language, language),
        "lang",
        language,
        "start_url",
        start,
        "scope",
        start,
        "display",
        "fullscreen",
        "icons",
        List.of(
            icon("icon.svg", "image/svg+xml", "any"),
            icon("icon-192.png", "image/png", "192x192"),
            icon("icon-512.png", "image/png", "512x512")));
  }

  private static Map<String, String> icon(String file, String type, String sizes) {
    return Map.of("src", "/kiosk/" + file, "type", type, "sizes", sizes, "purpose", "any maskable");
  }

  /** The service worker; it may serve the page above its own folder. */
  @GET
  @Path("/worker.js")
  @Produces("text/javascript")
  @Operation(hidden = true)
  public Response worker(@RestPath String publishableKey, @RestPath String surveyKey)
      throws IOException {
    limits.takeAddress(caller.address());
    try (InputStream script =
        KioskPageResource.class.getResourceAsStream("/META-INF/resources/kiosk/worker.js")) {
      if (script == null) {
        throw new NotFoundException();
      }
      return Response.ok(script.readAllBytes())
          .header("Content-Security-Policy", WORKER_POLICY)
          .header("Service-Worker-Allowed", SurveyLink.kiosk(publishableKey, surveyKey))
          .header("Cache-Control", "no-cache")
          .build();
    }
  }

  private ChannelConfig kiosk(String publishableKey) {
    limits.takeAddress(caller.address());
    ChannelConfig channel = access.channel(publishableKey);
    if (channel.channel() != Channel.KIOSK) {
      throw Problem.NOT_FOUND.because("The key is not a kiosk's.");
    }
    return channel;
  }
}
