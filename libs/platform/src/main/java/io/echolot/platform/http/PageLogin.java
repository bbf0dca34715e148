package io.echolot.platform.http;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/**
 * Browsers log in for a service's pages and keep a session; programs bring a token. A call of the
 * API without either gets 401 and not a login page.
 *
 * @param login the name of the login in the configuration of OIDC
 * @param pages which normalised paths are those at which a login may begin
 */
public record PageLogin(String login, Predicate<String> pages) {

  /** Which of the configurations of OIDC is meant for a call. */
  public String configurationFor(RoutingContext context) {
    if (context.request().getHeader("Authorization") != null) {
      return OidcUtils.DEFAULT_TENANT_ID;
    }
    boolean session =
        context.request().cookies().stream().anyMatch(cookie -> isSession(cookie.getName()));
    // Not null: Quarkus would then guess from the cookie of a login that is only begun.
    return session || pages.test(context.normalizedPath()) ? login : OidcUtils.DEFAULT_TENANT_ID;
  }

  /** Whether a cookie of that name is the session, or a part of it. */
  public boolean isSession(String cookie) {
    return cookie.startsWith("q_session_" + login);
  }
}
