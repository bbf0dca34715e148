package io.echolot.gateway.page;

import io.echolot.contracts.Audience;
import io.echolot.contracts.ChannelConfig;
import io.echolot.contracts.PublishedSurvey;
import io.echolot.contracts.SurveyState;
import io.echolot.gateway.access.Caller;
import io.echolot.gateway.access.Origins;
import io.echolot.gateway.access.PublicAccess;
import io.echolot.gateway.access.RateLimits;
import io.echolot.gateway.survey.Surveys;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * A page of our own with one survey, for links and QR codes. It works without scripts, one question
 * a step; where there are scripts, the widget takes over. Asking for it records nothing.
 */
@Path("/s/{publishableKey}/{surveyKey}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class HostedPageResource {

  private static final String NO_ORIGIN = "null";

  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final Surveys surveys;
  private final Steps steps;
  private final Notices notices;
  private final VisitTokens tokens;
  private final PersonalLinks links;
  private final Clock clock;
  private final String ownOrigin;

  public HostedPageResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      Surveys surveys,
      Steps steps,
      Notices notices,
      VisitTokens tokens,
      PersonalLinks links,
      Clock clock,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.surveys = surveys;
    this.steps = steps;
    this.notices = notices;
    this.tokens = tokens;
    this.links = links;
    this.clock = clock;
    this.ownOrigin = Origins.of(publicUrl);
  }

  @GET
  @Operation(hidden = true)
  public Response get(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Arrival arrival = new Arrival(uri.getQueryParameters(), languages(headers));
    return told(
            arrival.language(),
            () -> {
              limits.takeAddress(caller.address());
              return first(access.channel(publishableKey), publishableKey, surveyKey, arrival);
            })
        .build();
  }

  private ResponseBuilder first(
      ChannelConfig channel, String key, String surveyKey, Arrival arrival) {
    Optional<PublishedSurvey> found = surveys.newest(channel.tenant(), surveyKey);
    if (found.isEmpty()) {
      return surveys.hasEnded(channel.tenant(), surveyKey)
          ? notices.ended(arrival.language())
          : notices.notFound(arrival.language());
    }
    PublishedSurvey survey = found.get();
    Instant now = clock.instant();
    Audience audience = survey.audience();
    if (audience.opensAt() != null && now.isBefore(audience.opensAt())) {
      return notices.notOpenYet(arrival.language(survey));
    }
    if (!audience.isOpenAt(now)) {
      return notices.ended(arrival.language(survey));
    }
    Visit visit =
        arrival.begin(survey, links.read(channel.tenant(), surveyKey, arrival.access()), now);
    return steps.begin(key, new Way(survey, visit), arrival.widget(key, visit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<Response> post(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      MultivaluedMap<String, String> form,
      @Context HttpHeaders headers) {
    String language = new Arrival(Map.of(), languages(headers)).language();
    try {
      ChannelConfig channel = access.check(publishableKey, origin(), caller.address());
      return next(channel, publishableKey, surveyKey, form, language)
          .onFailure(HttpProblem.class)
          .recoverWithItem(problem -> notices.of(problem, language))
          .map(ResponseBuilder::build);
    } catch (HttpProblem problem) {
      return Uni.createFrom().item(notices.of(problem, language).build());
    }
  }

  /**
   * Browsers tell the origin of a form that they send, but old ones and careful ones don't. What
   * such a form holds must be signed by us for this survey, and there is nobody logged in whose
   * rights another page could borrow.
   */
  private String origin() {
    String origin = caller.origin();
    return origin.isEmpty() || origin.equals(NO_ORIGIN) ? ownOrigin : origin;
  }

  private Uni<ResponseBuilder> next(
      ChannelConfig channel,
      String key,
      String surveyKey,
      Map<String, List<String>> form,
      String language) {
    Optional<Visit> visit =
        tokens.read(
            channel.tenant(), surveyKey, String.join("", form.getOrDefault("state", List.of())));
    if (visit.isEmpty()) {
      return Uni.createFrom().item(notices.expired(language, "/s/" + key + "/" + surveyKey));
    }
    Optional<PublishedSurvey> survey =
        surveys
            .version(channel.tenant(), surveyKey, visit.get().version())
            .filter(version -> version.state() == SurveyState.PUBLISHED);
    if (survey.isEmpty()) {
      return Uni.createFrom().item(notices.ended(visit.get().language()));
    }
    Way way = new Way(survey.get(), visit.get());
    return form.getOrDefault("go", List.of()).contains("back")
        ? Uni.createFrom().item(steps.back(key, way, form))
        : steps.on(channel, key, way, form);
  }

  private ResponseBuilder told(String language, Supplier<ResponseBuilder> page) {
    try {
      return page.get();
    } catch (HttpProblem problem) {
      return notices.of(problem, language);
    }
  }

  private static List<String> languages(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(locale -> locale.getLanguage().matches("[a-z]{2,3}"))
        .map(locale -> locale.toLanguageTag())
        .toList();
  }
}
