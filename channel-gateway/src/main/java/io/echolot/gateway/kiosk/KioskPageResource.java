package io.echolot.gateway.kiosk;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.Notices;
import io.echolot.gateway.page.draw.Templates;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A survey on a tablet that anybody may walk up to: an installable page that goes on without a
 * network.
 */
@Path(SurveyLink.KIOSK)
@Blocking
public class KioskPageResource {

  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:;"
          + " connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  /** The worker keeps the pictures of choices, which come from anywhere. */
  private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self' https:";

  private static final int LEAST_IDLE = 15;
  private static final int USUAL_IDLE = 60;

  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final PublishedSurveys surveys;
  private final Templates templates;
  private final Notices notices;

  public KioskPageResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      PublishedSurveys surveys,
      Templates templates,
      Notices notices) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.surveys = surveys;
    this.templates = templates;
    this.notices = notices;
  }

  /**
   * The page.
   *
   * @param idle after how many seconds without a touch the next respondent is awaited, at least 15
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Response page(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      @RestQuery Integer idle,
      @RestQuery String touchpoint,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    PublishedSurvey survey;
    try {
      survey = survey(publishableKey, surveyKey);
    } catch (HttpProblem problem) {
      return told(publishableKey, surveyKey, problem, ReaderLanguages.first(uri, headers));
    }
    KioskView view =
        KioskView.of(
            publishableKey,
            survey,
            Math.max(LEAST_IDLE, idle == null ? USUAL_IDLE : idle),
            touchpoint == null ? "" : touchpoint,
            ReaderLanguages.of(uri, headers));
    return Response.ok(templates.draw("kiosk.html", "view", view))
        .type(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-cache")
        .header("Vary", "Accept-Language")
        .build();
  }

  /** Whoever sets the kiosk up reads why there is nothing to see. */
  private Response told(String key, String surveyKey, HttpProblem problem, String language) {
    boolean isMissing = problem.getStatusCode() == Response.Status.NOT_FOUND.getStatusCode();
    boolean hasEnded = isMissing && surveys.hasEnded(access.channel(key).tenant(), surveyKey);
    return (hasEnded
            ? notices.ended(language)
            : isMissing ? notices.notFound(language) : notices.of(problem, language))
        .build();
  }

  /** What makes the page installable (W3C Web Application Manifest). */
  @GET
  @Path("/manifest.webmanifest")
  @Produces("application/manifest+json")
  @Operation(hidden = true)
  public Map<String, Object> manifest(@RestPath String publishableKey, @RestPath String surveyKey) {
    PublishedSurvey survey = survey(publishableKey, surveyKey);
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

  private PublishedSurvey survey(String publishableKey, String surveyKey) {
    limits.takeAddress(caller.address());
    ChannelConfig channel = access.channel(publishableKey);
    if (channel.channel() != Channel.KIOSK) {
      throw Problem.NOT_FOUND.because("The key is not a kiosk's.");
    }
    return surveys.asked(channel.tenant(), surveyKey);
  }
}
