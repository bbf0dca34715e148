package io.echolot.gateway.claim;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.SecretId;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.secret.SignedTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Who may write which record: whoever wrote it first. While MongoDB is away those decide whom this
 * replica knows, and those who read the log let nobody replace what another wrote first.
 */
@ApplicationScoped
public class Claims {

  private static final String PURPOSE = "writer";
  private static final int HASH_DIGITS = 32;
  private static final int MOST_KNOWN = 100_000;
  private static final Duration KNOWN_FOR = Duration.ofMinutes(30);

  private final ClaimStore store;
  private final ClaimQueue queue;
  private final SignedTokens tokens;
  private final Backing backing;
  private final Clock clock;
  private final Cache<String, Known> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN_FOR).build();

  Claims(ClaimStore store, ClaimQueue queue, SignedTokens tokens, Backing backing, Clock clock) {
    this.store = store;
    this.queue = queue;
    this.tokens = tokens;
    this.backing = backing;
    this.clock = clock;
  }

  /**
   * What this replica knows of a record.
   *
   * @param sure whether MongoDB said so; else it is asked again as soon as it answers
   */
  private record Known(Ownership owner, boolean sure) {
    static Known better(Known before, Known next) {
      return next.sure && !before.sure ? next : before;
    }
  }

  /**
   * Claims a response, or shows that it was claimed by the same.
   *
   * <p>Fails with {@link ClaimProblems#NOT_YOURS}, or with {@link Problem#CONFLICT} if the id is
   * another survey's or a mention's.
   *
   * @param survey the key of the survey that it answers
   * @return the hash by which it was claimed, for its record; empty if by nothing
   */
  public Uni<String> response(String tenant, String id, String survey, Claimant claimant) {
    return claim(tenant, id, survey, claimant);
  }

  /**
   * Makes sure, asking no store, that an id that is made of a secret is the claimant's.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link ClaimProblems#NOT_YOURS}
   */
  public static void requireProof(String id, String survey, Claimant claimant) {
    if (SecretId.isOne(id) && !claimant.proves(survey, id)) {
      throw ClaimProblems.NOT_YOURS.because(
          "The id was made of another secret, or for another survey.");
    }
  }

  /** The same for what was said in public, which no response can be. */
  public Uni<Void> mention(String tenant, String id) {
    return claim(tenant, id, "", Claimant.LISTENER).replaceWithVoid();
  }

  private Uni<String> claim(String tenant, String id, String thing, Claimant claimant) {
    String key = FeedbackRecord.topicKey(tenant, id);
    List<String> hashes = claimant.shown().stream().map(shown -> hash(tenant, id, shown)).toList();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (SecretId.isOne(id)) {
      // No store is asked: without the secret nobody could have begun it.
      return Uni.createFrom()
          .item(
              () -> {
                requireProof(id, thing, claimant);
                return hashes.get(0);
              });
    }
    Ownership mine = new Ownership(thing, hashes.isEmpty() ? "" : hashes.get(0), now);
    return owner(key, mine)
        .map(
            owner ->
                switch (owner.judge(thing, hashes, claimant.vouched(), now)) {
                  case MAY_WRITE -> owner.hash();
                  case NOT_YOURS ->
                      throw ClaimProblems.NOT_YOURS.because(
                          "Another device or person began the response; only they go on with it.");
                  case ANOTHER_THING ->
                      throw Problem.CONFLICT.because(
                          "The id is that of something else, and a record never changes its kind or"
                              + " survey.");
                });
  }

  /** Whose it is; {@code mine} if it is nobody's yet. */
  private Uni<Ownership> owner(String key, Ownership mine) {
    Known before = known.getIfPresent(key);
    if (before != null && before.sure()) {
      return Uni.createFrom().item(before.owner());
    }
    Ownership first = before == null ? mine : before.owner();
    return backing
        .ask(
            queue.first(key, first).map(owner -> new Known(owner, true)),
            () -> new Known(first, false))
        .map(told -> known.asMap().merge(key, told, Known::better).owner());
  }

  private String hash(String tenant, String id, String shown) {
    return tokens.signature(PURPOSE, tenant, id + "\n" + shown).substring(0, HASH_DIGITS);
  }

  /**
   * Forgets to whom an erased record belonged.
   *
   * <p>Fails with {@link Problem#UNAVAILABLE} if MongoDB is away.
   */
  public Uni<Void> forget(String tenant, String id) {
    String key = FeedbackRecord.topicKey(tenant, id);
    known.invalidate(key);
    return store
        .removeAll(List.of(key))
        .onFailure()
        .transform(failure -> Problem.unavailable("Erase it again."));
  }
}
