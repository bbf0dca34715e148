package io.echolot.gateway.page.share;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.customer.SurveyLink;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/**
 * QR codes that lead to a survey's hosted page, for print and screens. The query goes on to the
 * page, so that a poster can name its touchpoint: {@code qr.svg?touchpoint=store-kiosk}. With
 * {@code short} they lead by a short link, which makes them coarser.
 */
@Path(SurveyLink.PAGE)
public class QrResource {

  private static final int PNG_PIXELS = 1024;
  private static final int LONGEST_LINK = 1000;

  /** Some kilobytes each. */
  private static final int MOST_KNOWN = 500;

  private static final Pattern SHORT = Pattern.compile("[2-9a-z]{8}");

  private final PublicAccess access;
  private final PublishedSurveys surveys;
  private final RateLimits limits;
  private final Caller caller;
  private final String publicUrl;

  /** Each is read dozens of times before it is one. */
  private final Cache<String, QrCode> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  public QrResource(
      PublicAccess access,
      PublishedSurveys surveys,
      RateLimits limits,
      Caller caller,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.access = access;
    this.surveys = surveys;
    this.limits = limits;
    this.caller = caller;
    this.publicUrl = publicUrl;
  }

  @GET
  @Path("/qr.svg")
  @Produces("image/svg+xml")
  @Operation(hidden = true)
  public String svg(
      @RestPath String publishableKey, @RestPath String surveyKey, @Context UriInfo uri) {
    return code(publishableKey, surveyKey, uri).svg();
  }

  @GET
  @Path("/qr.png")
  @Produces("image/png")
  @Blocking
  @Operation(hidden = true)
  public byte[] png(
      @RestPath String publishableKey, @RestPath String surveyKey, @Context UriInfo uri) {
    return code(publishableKey, surveyKey, uri).png(PNG_PIXELS);
  }

  private QrCode code(String publishableKey, String surveyKey, UriInfo uri) {
    limits.takeAddress(caller.address());
    requireSurvey(access.channel(publishableKey).tenant(), surveyKey);
    String link = publicUrl.replaceAll("/$", "") + path(publishableKey, surveyKey, uri);
    if (link.length() > LONGEST_LINK) {
      throw Problem.INVALID.because(
          "The link is too long for a QR code.",
          List.of(new Problem.Violation("query", "must make a link of at most " + LONGEST_LINK)));
    }
    return known.get(link, QrCode::new);
  }

  /** Also of one that has ended, whose page says so: what is on paper stays there. */
  private void requireSurvey(String tenant, String surveyKey) {
    if (surveys.last(tenant, surveyKey).isEmpty()) {
      throw Problem.NOT_FOUND.because("No survey of that key is published.");
    }
  }

  private static String path(String publishableKey, String surveyKey, UriInfo uri) {
    String code = uri.getQueryParameters().getFirst("short");
    if (code == null) {
      return SurveyLink.page(
          publishableKey, surveyKey, Optional.ofNullable(uri.getRequestUri().getRawQuery()));
    }
    if (!SHORT.matcher(code).matches()) {
      throw Problem.INVALID.because(
          "", List.of(new Problem.Violation("short", "must be the code of a short link")));
    }
    return "/l/" + code;
  }
}
