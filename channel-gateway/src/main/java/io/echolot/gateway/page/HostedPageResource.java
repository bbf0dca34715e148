package io.echolot.gateway.page;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.Origins;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.brand.Branded;
import io.echolot.gateway.page.form.FormReader;
import io.echolot.gateway.page.form.PageUploads;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.gateway.page.visit.Visit;
import io.echolot.gateway.page.visit.VisitTokens;
import io.echolot.gateway.page.visit.Visits;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/**
 * A page of our own with one survey, for links and QR codes. It works without scripts, one question
 * a step; where there are scripts, the widget takes over. Asking for it records nothing.
 */
@Path(SurveyLink.PAGE)
@Produces(MediaType.TEXT_HTML)
@Blocking
@Branded
public class HostedPageResource {

  private static final String NO_ORIGIN = "null";

  private final PublicAccess access;
  private final RateLimits limits;
  private final Caller caller;
  private final SurveyEntry opening;
  private final Steps steps;
  private final Notices notices;
  private final Visits visits;
  private final PageUploads uploads;
  private final String ownOrigin;

  public HostedPageResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      SurveyEntry opening,
      Steps steps,
      Notices notices,
      Visits visits,
      PageUploads uploads,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.opening = opening;
    this.steps = steps;
    this.notices = notices;
    this.visits = visits;
    this.uploads = uploads;
    this.ownOrigin = Origins.of(publicUrl);
  }

  @GET
  @Operation(hidden = true)
  public Uni<Response> get(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    PageLink arrival =
        PageLink.of(uri.getRequestUri().getRawQuery(), ReaderLanguages.of(uri, headers));
    return told(
        arrival.language(),
        () -> {
          limits.takeAddress(caller.address());
          ChannelConfig channel = access.channel(publishableKey);
          return opening.open(channel, publishableKey, surveyKey, arrival);
        });
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Uni<Response> post(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      MultivaluedMap<String, String> form,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    PageLink arrival = PageLink.of(form.getFirst("query"), ReaderLanguages.of(uri, headers));
    return told(
        arrival.language(),
        () -> {
          ChannelConfig channel = access.check(publishableKey, origin(), caller.address());
          return form.getOrDefault("go", List.of()).contains("enter")
              ? opening.knock(channel, publishableKey, surveyKey, arrival, form)
              : next(channel, publishableKey, surveyKey, form, arrival.language(), List.of());
        });
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(hidden = true)
  public Uni<Response> postFiles(
      @RestPath String publishableKey,
      @RestPath String surveyKey,
      MultipartFormDataInput input,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Map<String, List<String>> form = new HashMap<>();
    List<PageUploads.Part> parts = new ArrayList<>();
    input
        .getValues()
        .forEach(
            (name, values) ->
                values.forEach(
                    value -> {
                      if (!value.isFileItem()) {
                        form.computeIfAbsent(name, n -> new ArrayList<>()).add(value.getValue());
                      } else if (value.getFileName() != null && !value.getFileName().isEmpty()) {
                        parts.add(part(value));
                      }
                    }));
    String language = ReaderLanguages.first(uri, headers);
    return told(
        language,
        () -> {
          ChannelConfig channel = access.check(publishableKey, origin(), caller.address());
          return next(channel, publishableKey, surveyKey, form, language, parts);
        });
  }

  private static PageUploads.Part part(FormValue value) {
    String type = value.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    return new PageUploads.Part(
        value.getFileName(),
        type == null ? MediaType.APPLICATION_OCTET_STREAM : type,
        value.getFileItem().getFile());
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
      String language,
      List<PageUploads.Part> parts) {
    String state = String.join("", form.getOrDefault("state", List.of()));
    Optional<VisitTokens.Signed> signed = visits.read(channel.tenant(), surveyKey, state);
    if (signed.isEmpty()) {
      return Uni.createFrom()
          .item(notices.expired(language, Pages.address(key, surveyKey, language)));
    }
    if (!signed.get().isBy(key)) {
      return Uni.createFrom()
          .item(notices.of(PublicAccess.ORIGIN_NOT_ALLOWED.because(""), language));
    }
    Visit visit = signed.get().visit();
    return visits
        .way(channel.tenant(), visit)
        .chain(
            way -> {
              if (way.isEmpty()) {
                return Uni.createFrom().item(notices.ended(visit.language()));
              }
              return form.getOrDefault("go", List.of()).contains("back")
                  ? Uni.createFrom().item(steps.back(key, way.get(), form))
                  : on(channel, key, way.get(), form, parts);
            });
  }

  /** Files are stored before the answer names them. */
  private Uni<ResponseBuilder> on(
      ChannelConfig channel,
      String key,
      PageProgress way,
      Map<String, List<String>> form,
      List<PageUploads.Part> parts) {
    Optional<Question> here =
        way.current().filter(question -> question.kind() == QuestionKind.FILE);
    if (here.isEmpty() || parts.isEmpty()) {
      return steps.on(channel, key, way, form);
    }
    return Uni.createFrom()
        .deferred(() -> uploads.store(way, here.get().key(), parts, caller.address()))
        .chain(files -> steps.on(channel, key, way, Map.of(FormReader.ANSWER, files)))
        .onFailure(HttpProblem.class)
        .recoverWithItem(problem -> steps.refused(key, way, problem));
  }

  private Uni<Response> told(String language, Supplier<Uni<? extends ResponseBuilder>> page) {
    return Uni.createFrom()
        .deferred(page)
        .map(ResponseBuilder.class::cast)
        .onFailure(HttpProblem.class)
        .recoverWithItem(problem -> notices.of(problem, language))
        .map(ResponseBuilder::build);
  }
}
