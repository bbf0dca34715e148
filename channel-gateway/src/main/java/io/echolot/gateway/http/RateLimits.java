package io.echolot.gateway.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.platform.problem.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A token bucket for each publishable key, address, and whatever is limited, on this replica. */
@ApplicationScoped
public class RateLimits {

  private static final int MOST_BUCKETS = 50_000;
  private static final Duration PERIOD = Duration.ofMinutes(1);

  private final LoadingCache<Limited, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_BUCKETS)
          .expireAfter(
              Expiry.<Limited, Bucket>accessing((who, bucket) -> who.period().multipliedBy(2)))
          .build(Limited::bucket);
  private final RateLimitConfig config;

  /** Who is limited, and to what; a new limit makes a new bucket. */
  private record Limited(String who, int most, Duration period) {
    Limited(String who, int perMinute) {
      this(who, perMinute, PERIOD);
    }

    String told() {
      return "At most "
          + most
          + " requests "
          + (period.equals(PERIOD) ? "a minute" : "in " + period.toMinutes() + " minutes")
          + " are served.";
    }

    Bucket bucket() {
      return Bucket.builder()
          .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
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
    takeAddress(address);
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

  /**
   * Counts anything that must not be done too often.
   *
   * @param what names it, and who does it
   * @param most how often it may be done within {@code period}
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS} with
   *     {@code Retry-After}
   */
  public void take(String what, int most, Duration period) {
    take(new Limited(what, most, period));
  }

  private void take(Limited limited) {
    ConsumptionProbe probe = buckets.get(limited).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw Problem.TOO_MANY_REQUESTS.because(
          limited.told(), Map.of("Retry-After", Long.toString(seconds)));
    }
  }
}
