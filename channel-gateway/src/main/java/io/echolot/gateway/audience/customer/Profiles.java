package io.echolot.gateway.audience.customer;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.CustomerProfile;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.platform.secret.SenderMarks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Customers as rules need them; a profile is believed for a while. */
@ApplicationScoped
public class Profiles {

  private static final int MOST = 50_000;

  private record Key(String tenant, String id) {}

  private final ProfileStore store;
  private final Backing backing;
  private final SenderMarks marks;
  private final AsyncCache<Key, Optional<CustomerProfile>> fresh;
  private final AsyncCache<Key, Optional<String>> senders;

  Profiles(ProfileStore store, Backing backing, SenderMarks marks, AudienceConfig config) {
    this.store = store;
    this.backing = backing;
    this.marks = marks;
    this.fresh = cache(config);
    this.senders = cache(config);
  }

  private static <T> AsyncCache<Key, T> cache(AudienceConfig config) {
    return Caffeine.newBuilder()
        .maximumSize(MOST)
        .expireAfterWrite(config.profilesFor())
        .buildAsync();
  }

  /**
   * The pseudonym of the customer who has that address; empty if nobody has it as far as can be
   * known.
   *
   * @param channel one that {@link Channel#isByAddress}
   */
  public Uni<Optional<String>> byAddress(String tenant, Channel channel, String address) {
    Key key = new Key(tenant, marks.of(tenant, channel, address));
    return Uni.createFrom()
        .completionStage(
            () ->
                senders.get(
                    key,
                    (k, executor) ->
                        backing
                            .ask(store.whoSends(tenant, k.id()), Optional::empty)
                            .subscribeAsCompletionStage()));
  }

  /** The visitor's profile, if the survey asks for it and it can be known. */
  public Uni<Optional<CustomerProfile>> of(PublishedSurvey survey, Visitor visitor) {
    boolean asks = !survey.audience().segment().isEmpty() || !survey.logic().attributes().isEmpty();
    if (!asks || !visitor.isCustomer()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Key key = new Key(survey.tenant(), visitor.respondent());
    return Uni.createFrom()
        .completionStage(
            () -> fresh.get(key, (k, executor) -> find(k).subscribeAsCompletionStage()));
  }

  private Uni<Optional<CustomerProfile>> find(Key key) {
    Uni<Optional<CustomerProfile>> found =
        store
            .find(key.tenant(), key.id())
            .map(profile -> Optional.of(profile.orElseGet(() -> nobody(key))));
    return backing.ask(found, Optional::empty);
  }

  private static CustomerProfile nobody(Key key) {
    return new CustomerProfile(key.tenant(), key.id(), "", Map.of(), List.of(), Instant.EPOCH);
  }
}
