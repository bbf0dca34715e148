package io.echolot.surveys.studio;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Browsers log in for the studio and keep a session; programs bring a token. A call of the API
 * without either gets 401 and not a login page.
 */
@ApplicationScoped
public class LoginOrToken implements TenantResolver {

  private static final String LOGIN = "studio";

  private static final Set<String> PAGES = Set.of("/", "/studio", "/studio/", "/logout");

  @Override
  public String resolve(RoutingContext context) {
    if (context.request().getHeader("Authorization") != null) {
      return OidcUtils.DEFAULT_TENANT_ID;
    }
    boolean session =
        context.request().cookies().stream().anyMatch(cookie -> isSession(cookie.getName()));
    // Not null: Quarkus would then guess from the cookie of a login that is only begun.
    return session || PAGES.contains(context.normalizedPath())
        ? LOGIN
        : OidcUtils.DEFAULT_TENANT_ID;
  }

  /** Whether a cookie of that name is the studio's session, or a part of it. */
  static boolean isSession(String cookie) {
    return cookie.startsWith("q_session_" + LOGIN);
  }
}
