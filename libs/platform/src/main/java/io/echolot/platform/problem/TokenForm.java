package io.echolot.platform.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks at the header before anybody tries to read a token in it: one whose parts are empty ends
 * Quarkus' reader by an exception, and of two headers a proxy may have checked the other one.
 */
@Singleton
public class TokenForm implements HttpAuthenticationMechanism {

  private static final Pattern BEARER = Pattern.compile("(?i)bearer\\s.*");

  /** RFC 7515, section 7.1. */
  private static final Pattern SIGNED =
      Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+ *");

  @Override
  public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager known) {
    List<String> headers = call.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    boolean strange =
        headers.size() > 1
            || headers.stream()
                .anyMatch(
                    header ->
                        BEARER.matcher(header).matches() && !SIGNED.matcher(header).matches());
    return strange
        ? Uni.createFrom().failure(new AuthenticationFailedException())
        : Uni.createFrom().nullItem();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().nullItem();
  }

  /** Before all others. */
  @Override
  public int getPriority() {
    return Integer.MAX_VALUE;
  }
}
