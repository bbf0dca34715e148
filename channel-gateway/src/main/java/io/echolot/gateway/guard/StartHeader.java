package io.echolot.gateway.guard;

import io.echolot.gateway.published.KnownChannels;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Who gets a survey gets a token with it, so that a page needs no request more. */
public class StartHeader {

  /** The header's name. */
  public static final String NAME = "Echolot-Start";

  private static final Pattern SURVEY = Pattern.compile("/?v1/public/([^/]+)/surveys/[^/]+");
  private static final int FIRST_ERROR = 400;

  private final StartTokens tokens;
  private final KnownChannels channels;

  public StartHeader(StartTokens tokens, KnownChannels channels) {
    this.tokens = tokens;
    this.channels = channels;
  }

  @ServerResponseFilter
  public void add(ContainerRequestContext request, ContainerResponseContext response) {
    if (!HttpMethod.GET.equals(request.getMethod()) || response.getStatus() >= FIRST_ERROR) {
      return;
    }
    Matcher path = SURVEY.matcher(request.getUriInfo().getPath());
    if (path.matches()) {
      channels
          .byPublishableKey(path.group(1))
          .ifPresent(channel -> response.getHeaders().add(NAME, tokens.sign(channel, 0)));
    }
  }
}
