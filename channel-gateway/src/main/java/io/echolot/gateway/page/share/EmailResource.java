package io.echolot.gateway.page.share;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.PageLink;
import io.echolot.gateway.page.brand.Branded;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.draw.Templates;
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
import java.util.List;
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
  private final EmailQuestions questions;
  private final PageOwner owner;
  private final String publicUrl;
  private final String policy;

  public EmailResource(
      PublicAccess access,
      RateLimits limits,
      Caller caller,
      PublishedSurveys surveys,
      Templates templates,
      EmailQuestions questions,
      PageOwner owner,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.access = access;
    this.limits = limits;
    this.caller = caller;
    this.surveys = surveys;
    this.templates = templates;
    this.questions = questions;
    this.owner = owner;
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
    String page = publicUrl + SurveyLink.page(key, surveyKey);
    EmailView view =
        questions
            .view(survey, arrival, page, owner.brand(), true)
            .orElseThrow(() -> Problem.NOT_FOUND.because("The survey asks nothing."));
    return Response.ok(templates.draw(template, "view", view))
        .type(type + UTF8)
        .header("Content-Security-Policy", policy)
        .build();
  }
}
