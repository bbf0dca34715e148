package io.echolot.gateway.audience.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.audience.rule.CountedResponse;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts in a real MongoDB are those of the model that the laws speak of. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CountedResponsesTest {

  private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

  @Inject CountedResponses store;

  private final String survey = Ids.next().toString();

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(10));
  }

  private CountedResponse member(String id, int revision, boolean wanted, List<String> quotas) {
    return new CountedResponse(
        survey + id, "acme", survey, revision, wanted, wanted, quotas, "r" + id);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverComesInWhateverOrderTheStoreCountsAsTheModel(long seed) {
    Random random = new Random(seed);
    Map<String, CountedResponse> model = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      boolean wanted = random.nextBoolean();
      CountedResponse member =
          member(
              Integer.toString(random.nextInt(5)),
              1 + random.nextInt(3),
              wanted,
              wanted && random.nextBoolean() ? List.of("q") : List.of());
      if (random.nextInt(5) == 0) {
        await(store.remove(member.id()));
        model.remove(member.id());
      } else {
        await(store.put(member, LATER));
        model.merge(
            member.id(), member, (old, now) -> now.revision() >= old.revision() ? now : old);
      }
      int all = (int) model.values().stream().filter(CountedResponse::wanted).count();
      int quota = (int) model.values().stream().filter(m -> m.quotas().contains("q")).count();
      assertThat(all == 0 || await(store.hasAll("acme", survey, all))).isTrue();
      assertThat(await(store.hasAll("acme", survey, all + 1))).isFalse();
      assertThat(quota == 0 || await(store.isFull("acme", survey, "q", quota))).isTrue();
      assertThat(await(store.isFull("acme", survey, "q", quota + 1))).isFalse();
    }
  }

  @Test
  void onlyACompleteResponseUnderAnotherIdIsAnother() {
    await(store.put(member("1", 1, false, List.of()), LATER));
    assertThat(await(store.hasAnother("acme", survey, "r1", "x"))).isFalse();
    assertThat(await(store.isComplete(survey + "1"))).contains(false);
    assertThat(await(store.isComplete(survey + "2"))).isEmpty();

    await(store.put(member("1", 2, true, List.of()), LATER));
    assertThat(await(store.hasAnother("acme", survey, "r1", "x"))).isTrue();
    assertThat(await(store.hasAnother("acme", survey, "r1", survey + "1"))).isFalse();
    assertThat(await(store.hasAnother("globex", survey, "r1", "x"))).isFalse();
    assertThat(await(store.isComplete(survey + "1"))).contains(true);
  }
}
