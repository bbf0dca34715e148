package io.echolot.gateway.audience.count;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceConfig;
import io.echolot.gateway.audience.base.Backing;
import io.echolot.gateway.audience.rule.QuotaStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which surveys and quotas are full; counted once in a while, however many answer. */
@ApplicationScoped
public class QuotaStatuses {

  private static final int MOST_SURVEYS = 10_000;

  private final CountedResponses members;
  private final Backing backing;
  private final AsyncCache<String, QuotaStatus> fresh;
  private final Cache<String, QuotaStatus> last =
      Caffeine.newBuilder().maximumSize(MOST_SURVEYS).build();

  QuotaStatuses(CountedResponses members, Backing backing, AudienceConfig config) {
    this.members = members;
    this.backing = backing;
    this.fresh =
        Caffeine.newBuilder()
            .maximumSize(MOST_SURVEYS)
            .expireAfterWrite(config.countsFor())
            .buildAsync();
  }

  /** How it stands; asks nobody if nothing is limited. While MongoDB is away, as it stood last. */
  public Uni<QuotaStatus> of(PublishedSurvey survey) {
    if (survey.audience().maxResponses() == 0 && survey.logic().quotas().isEmpty()) {
      return Uni.createFrom().item(QuotaStatus.NOTHING);
    }
    return Uni.createFrom()
        .completionStage(
            () ->
                fresh.get(
                    survey.topicKey(),
                    (key, executor) -> count(survey).subscribeAsCompletionStage()));
  }

  private Uni<QuotaStatus> count(PublishedSurvey survey) {
    String key = survey.topicKey();
    Uni<QuotaStatus> counted =
        enough(survey)
            .flatMap(enough -> full(survey).map(full -> new QuotaStatus(enough, full)))
            .invoke(tally -> last.put(key, tally));
    return backing.ask(
        counted, () -> Optional.ofNullable(last.getIfPresent(key)).orElse(QuotaStatus.NOTHING));
  }

  private Uni<Boolean> enough(PublishedSurvey survey) {
    int most = survey.audience().maxResponses();
    return most == 0
        ? Uni.createFrom().item(false)
        : members.hasAll(survey.tenant(), survey.id(), most);
  }

  private Uni<Set<String>> full(PublishedSurvey survey) {
    List<Uni<Optional<String>>> quotas = new ArrayList<>();
    for (Quota quota : survey.logic().quotas()) {
      quotas.add(
          members
              .isFull(survey.tenant(), survey.id(), quota.key(), quota.limit())
              .map(full -> full ? Optional.of(quota.key()) : Optional.empty()));
    }
    return quotas.isEmpty()
        ? Uni.createFrom().item(Set.of())
        : Uni.join()
            .all(quotas)
            .andFailFast()
            .map(full -> full.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
  }
}
