package io.echolot.platform.tenant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.echolot.platform.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** A token bucket for each tenant's calls with a token, on this replica. */
@Singleton
public class TenantRateLimit {

  private static final int MOST_TENANTS = 10_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final SecurityIdentity identity;
  private final int perMinute;
  private final LoadingCache<String, Bucket> buckets;

  /**
   * Reads the limit.
   *
   * @param perMinute how many requests a minute a tenant may make
   */
  public TenantRateLimit(
      SecurityIdentity identity,
      @ConfigProperty(name = "echolot.tenant-requests-per-minute", defaultValue = "6000")
          int perMinute) {
    this.identity = identity;
    this.perMinute = perMinute;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_TENANTS)
            .build(
                tenant ->
                    Bucket.builder()
                        .addLimit(
                            limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                        .build());
  }

  @ServerRequestFilter
  public void limit() {
    if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
      return;
    }
    Object tenant = token.getClaim(CurrentTenant.CLAIM);
    ConsumptionProbe probe =
        buckets.get(tenant == null ? "" : tenant.toString()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Problem.TOO_MANY_REQUESTS.because(
          "At most " + perMinute + " requests a minute are served to a tenant.",
          Map.of("Retry-After", Long.toString(seconds)));
    }
  }
}
