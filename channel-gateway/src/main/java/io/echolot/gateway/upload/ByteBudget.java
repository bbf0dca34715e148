package io.echolot.gateway.upload;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.echolot.gateway.upload.base.FilesConfig;
import io.echolot.platform.problem.Problem;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many bytes an hour an address may upload, on this replica. */
@ApplicationScoped
class ByteBudget {

  private static final int MOST_ADDRESSES = 50_000;
  private static final Duration PERIOD = Duration.ofHours(1);

  private final long perHour;
  private final LoadingCache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterAccess(PERIOD)
          .build(address -> bucket());

  ByteBudget(FilesConfig config) {
    this.perHour = config.bytesPerHour();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, PERIOD))
        .build();
  }

  /**
   * Takes bytes off the budget.
   *
   * @param bytes how many; 0 takes none
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#TOO_MANY_REQUESTS} with
   *     {@code Retry-After}; then none were taken
   */
  void take(String address, long bytes) {
    if (bytes <= 0) {
      return;
    }
    var probe = buckets.get(address).tryConsumeAndReturnRemaining(bytes);
    if (!probe.isConsumed()) {
      long nanos = Math.min(probe.getNanosToWaitForRefill(), PERIOD.toNanos());
      throw Problem.TOO_MANY_REQUESTS.because(
          "At most " + perHour + " bytes an hour are taken.",
          Map.of("Retry-After", Long.toString(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1)));
    }
  }
}
