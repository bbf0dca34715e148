package io.echolot.metrics.page;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Browsers log in for the page and keep a session; programs bring a token. A call of the API
 * without either gets 401 and not a login page.
 */
@ApplicationScoped
public class LoginOrToken implements TenantResolver {

  private static final String LOGIN = "dashboard";

  @Override
  public String resolve(RoutingContext context) {
    if (context.request().getHeader("Authorization") != null) {
      return OidcUtils.DEFAULT_TENANT_ID;
    }
    String path = context.normalizedPath();
    boolean page = path.equals("/") || path.equals("/logout");
    boolean session =
        context.request().cookies().stream()
            .anyMatch(cookie -> cookie.getName().startsWith("q_session_" + LOGIN));
    // Not null: Quarkus would then guess from the cookie of a login that is only begun.
    return page || session ? LOGIN : OidcUtils.DEFAULT_TENANT_ID;
  }
}
