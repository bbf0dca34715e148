package io.echolot.gateway.audience.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.gateway.guard.Guard;
import io.echolot.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows guessing down. An address waits longer after each wrong try; a survey takes but so many
 * wrong tries an hour from all addresses together, on all replicas. Beyond that a try is taken only
 * if it was paid for by work, so that an attack doesn't lock out those who know the PIN.
 */
@ApplicationScoped
class Tries {

  private static final int MOST_ADDRESSES = 100_000;

  private final TryStore store;
  private final Backing backing;
  private final Guard guard;
  private final TryPace pace;
  private final Clock clock;
  private final Cache<String, Failures> failures =
      Caffeine.newBuilder()
          .maximumSize(MOST_ADDRESSES)
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  Tries(TryStore store, Backing backing, Guard guard, AudienceConfig config, Clock clock) {
    this.store = store;
    this.backing = backing;
    this.guard = guard;
    this.pace = new TryPace(config.wrongTriesEvery(), config.wrongTriesAtOnce());
    this.clock = clock;
  }

  private record Failures(int number, Instant last) {
    Instant waitsUntil() {
      return TryPace.after(number).map(last::plus).orElse(Instant.MIN);
    }
  }

  /**
   * Somebody's try to guess.
   *
   * @param channel by whose key
   * @param survey whose door it is
   * @param address the caller's network address
   * @param guess what is tried; work is good for this one guess
   * @param work what was done for it
   */
  record Guess(
      ChannelConfig channel,
      PublishedSurvey survey,
      String address,
      String guess,
      AccessRequest.Work work) {
    private String door() {
      return survey.tenant() + "/" + survey.key();
    }

    private String who() {
      return door() + " " + address;
    }
  }

  /**
   * Whether the try is right, if it may be made now.
   *
   * <p>Fails with {@link Problem#TOO_MANY_REQUESTS} and {@code Retry-After} if it may not; then it
   * isn't looked at.
   */
  Uni<Boolean> make(Guess guess, boolean isRight) {
    Instant now = clock.instant();
    Failures before = failures.getIfPresent(guess.who());
    if (before != null && before.waitsUntil().isAfter(now)) {
      return tooMany(Duration.between(now, before.waitsUntil()));
    }
    boolean isPaid =
        guard.isPaid(guess.channel(), guess.work().token(), guess.work().proof(), workFor(guess));
    if (isPaid) {
      return Uni.createFrom().item(told(guess, isRight, now));
    }
    return backing
        .ask(store.take(guess.door(), pace, now), () -> true)
        .chain(
            taken -> {
              if (!taken) {
                return tooMany(pace.every());
              }
              boolean told = told(guess, isRight, now);
              return told
                  ? backing
                      .ask(store.giveBack(guess.door(), pace, now).map(done -> true), () -> true)
                      .replaceWith(true)
                  : Uni.createFrom().item(false);
            });
  }

  private static String workFor(Guess guess) {
    return guess.survey().key() + "/" + guess.guess();
  }

  private boolean told(Guess guess, boolean isRight, Instant now) {
    if (isRight) {
      failures.invalidate(guess.who());
    } else {
      failures
          .asMap()
          .merge(
              guess.who(),
              new Failures(1, now),
              (before, one) -> new Failures(before.number() + 1, now));
    }
    return isRight;
  }

  private static Uni<Boolean> tooMany(Duration wait) {
    return Uni.createFrom()
        .failure(
            () ->
                Problem.TOO_MANY_REQUESTS.because(
                    "Too many wrong tries; wait, or pay for this one by work.",
                    Map.of("Retry-After", Long.toString(wait.toSeconds() + 1))));
  }
}
