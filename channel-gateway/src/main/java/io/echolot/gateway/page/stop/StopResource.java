package io.echolot.gateway.page.stop;

import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.Theme;
import io.echolot.gateway.delivery.SendingChannels;
import io.echolot.gateway.dialogue.OptOuts;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.RateLimits;
import io.echolot.gateway.page.Notices;
import io.echolot.gateway.page.Pages;
import io.echolot.gateway.page.brand.PageOwner;
import io.echolot.gateway.page.language.PageTexts;
import io.echolot.gateway.page.language.ReaderLanguages;
import io.echolot.gateway.published.TenantPolicies;
import io.echolot.platform.Ids;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/**
 * Where recipients of e-mails say that they want no more. To open the page changes nothing, for
 * programs that check links open it, too; a mail program's button posts without opening it (RFC
 * 8058).
 */
@Path(StopLinks.PATH + "{token}")
@Blocking
public class StopResource {

  private static final String RESUME = "resume";
  private static final int MOST = 10;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  private final StopLinks links;
  private final OptOuts optOuts;
  private final TenantPolicies policies;
  private final PageOwner owner;
  private final Pages pages;
  private final Notices notices;
  private final RateLimits limits;
  private final Caller caller;

  StopResource(
      StopLinks links,
      OptOuts optOuts,
      TenantPolicies policies,
      PageOwner owner,
      Pages pages,
      Notices notices,
      RateLimits limits,
      Caller caller) {
    this.links = links;
    this.optOuts = optOuts;
    this.policies = policies;
    this.owner = owner;
    this.pages = pages;
    this.notices = notices;
    this.limits = limits;
    this.caller = caller;
  }

  @GET
  @Operation(hidden = true)
  public Response ask(@RestPath String token, @Context UriInfo uri, @Context HttpHeaders headers) {
    Optional<StopRequest> request = links.read(token);
    String language = ReaderLanguages.first(uri, headers);
    try {
      limits.takeAddress(caller.address());
    } catch (HttpProblem problem) {
      return notices.of(problem, language).build();
    }
    return request
        .map(stop -> page(stop, token, "stopTitle", "stop", "stopNow"))
        .orElseGet(() -> notices.expired(language, "").build());
  }

  /**
   * Stops or resumes.
   *
   * @param go {@code resume}; whatever else stops, so that a mail program's {@code
   *     List-Unsubscribe=One-Click} does
   */
  @POST
  @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
  @Operation(hidden = true)
  public Response stop(
      @RestPath String token,
      @RestForm Optional<String> go,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    Optional<StopRequest> request = links.read(token);
    String language =
        request.map(StopRequest::language).orElse(ReaderLanguages.first(uri, headers));
    try {
      if (request.isEmpty()) {
        limits.takeAddress(caller.address());
        return notices.expired(language, "").build();
      }
      // Mail programs' servers post for many people: each link is limited, and no address.
      limits.take("stop " + request.get().message(), MOST, WITHIN);
      return done(request.get(), token, go.filter(RESUME::equals).isPresent());
    } catch (HttpProblem problem) {
      return notices.of(problem, language).build();
    }
  }

  private Response done(StopRequest stop, String token, boolean resumes) {
    // It speaks of all addresses of the tenant, as the one who takes it back does.
    ChannelConfig channel = SendingChannels.without(stop.tenant(), Channel.EMAIL, "", "");
    String reference = stop.message() + "/" + Ids.next();
    if (resumes) {
      optOuts.takenBack(channel, stop.recipient(), reference);
      return page(stop, token, "resumed", "stop", "stopNow");
    }
    optOuts.told(channel, stop.recipient(), reference);
    return page(stop, token, "stopped", RESUME, "stopUndo");
  }

  private Response page(StopRequest stop, String token, String title, String go, String label) {
    owner.is(policies.of(stop.tenant()).brand());
    PageTexts words = PageTexts.of(stop.language());
    StopView view =
        new StopView(
            pages.head(words.get(title), stop.language(), Theme.USUAL),
            StopLinks.PATH + token,
            words.get(title),
            go,
            words.get(label));
    return pages
        .html(Response.Status.OK.getStatusCode(), "stop.html", view, Theme.USUAL)
        .header("Referrer-Policy", "no-referrer")
        .build();
  }
}
