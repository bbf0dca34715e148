package io.echolot.gateway.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.echolot.contracts.ChannelConfig;
import io.echolot.platform.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A token bucket for each publishable key and each address, on this replica. */
@ApplicationScoped
public class RateLimits {

  private static final int MOST_BUCKETS = 50_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final LoadingCache<Limited, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .build(Limited::bucket);
  private final RateLimitConfig config;

  /** Who is limited, and to what; a new limit makes a new bucket. */
  private record Limited(String who, int perMinute) {
    Bucket bucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
          .build();
    }
  }

  public RateLimits(RateLimitConfig config) {
    this.config = config;
  }

  /**
   * Counts a request.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS} with
   *     {@code Retry-After}
   */
  public void take(ChannelConfig channel, String address) {
    take(new Limited("address " + address, config.perAddress()));
    int perMinute = channel.requestsPerMinute() > 0 ? channel.requestsPerMinute() : config.perKey();
    take(new Limited("channel " + channel.topicKey(), perMinute));
  }

  /**
   * Counts a request of somebody who is only known by an address.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS} with
   *     {@code Retry-After}
   */
  public void takeAddress(String address) {
    take(new Limited("address " + address, config.perAddress()));
  }

  private void take(Limited limited) {
    ConsumptionProbe probe = buckets.get(limited).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Problem.TOO_MANY_REQUESTS.because(
          "At most " + limited.perMinute() + " requests a minute are served.",
          Map.of("Retry-After", Long.toString(seconds)));
    }
  }
}
