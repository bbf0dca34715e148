package io.echolot.metrics.page;

import io.echolot.platform.http.ApiDocumentResource;
import io.echolot.platform.http.PageLogin;
import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Browsers log in for the dashboard, programs bring a token. */
@ApplicationScoped
public class LoginOrToken implements TenantResolver {

  private static final PageLogin PAGES =
      new PageLogin("dashboard", Set.of("/", "/logout", ApiDocumentResource.PATH));

  @Override
  public String resolve(RoutingContext context) {
    return PAGES.configurationFor(context);
  }
}
