package io.echolot.surveys.console;

import io.echolot.platform.http.ApiDocumentResource;
import io.echolot.platform.http.PageLogin;
import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Browsers log in for the console, programs bring a token. */
@ApplicationScoped
public class LoginOrToken implements TenantResolver {

  private static final Set<String> OTHERS = Set.of("/logout", ApiDocumentResource.PATH);

  static final PageLogin PAGES =
      new PageLogin("console", path -> OTHERS.contains(path) || ConsolePaths.isScreen(path));

  @Override
  public String resolve(RoutingContext context) {
    return PAGES.configurationFor(context);
  }
}
