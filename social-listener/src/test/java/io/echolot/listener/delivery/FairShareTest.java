package io.echolot.listener.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.listener.source.ListenerConfig.Kind;
import io.echolot.listener.source.ListenerConfig.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FairShareTest {

  private static final FairShare SHARE = new FairShare(10, 3, 2);

  private record OneSource(String tenant, String id, String url) implements Source {
    @Override
    public Kind kind() {
      return Kind.RSS;
    }

    @Override
    public Optional<String> hashtag() {
      return Optional.empty();
    }

    @Override
    public String query() {
      return "brand";
    }

    @Override
    public Optional<String> touchpoint() {
      return Optional.empty();
    }

    @Override
    public Optional<String> stage() {
      return Optional.empty();
    }

    @Override
    public Optional<String> unit() {
      return Optional.empty();
    }

    @Override
    public Duration every() {
      return Duration.ofMinutes(5);
    }
  }

  private static Source source(String tenant, int id, String host) {
    return new OneSource(tenant, "s" + id, "https://" + host + "/feed.xml");
  }

  private static List<Source> started(List<Source> due, FairShare.Load load) {
    List<Source> started = new ArrayList<>();
    for (Source source : SHARE.inTurn(due, load)) {
      if (SHARE.allows(source, load)) {
        load.add(source);
        started.add(source);
      }
    }
    return started;
  }

  @Test
  void noTenantTakesAllLooks() {
    List<Source> due = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      due.add(source("many", i, "host" + i));
    }
    due.add(source("few", 1, "elsewhere"));

    assertThat(started(due, FairShare.Load.of(List.of())))
        .extracting(Source::tenant)
        .containsExactly("many", "many", "many", "few");
  }

  @Test
  void noHostTakesAllLooks() {
    List<Source> due = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      due.add(source("t" + i, i, i % 2 == 0 ? "SLOW.example" : "slow.example"));
    }
    due.add(source("t0", 9, "quick.example"));

    assertThat(started(due, FairShare.Load.of(List.of())))
        .extracting(Source::tenant)
        .containsExactly("t0", "t1", "t0");
  }

  @Test
  void whoHasFewerLooksIsFirstAndNoneIsLookedAtTwice() {
    List<Source> running = List.of(source("a", 1, "x"), source("a", 2, "y"));
    FairShare.Load load = FairShare.Load.of(running);

    assertThat(
            started(List.of(source("a", 1, "x"), source("a", 3, "z"), source("b", 1, "w")), load))
        .extracting(FairShare::key)
        .containsExactly("b/s1", "a/s3");
  }

  @Test
  void aUrlThatIsNoneIsNobodysHost() {
    Source broken = new OneSource("a", "s1", "not a url");

    assertThat(SHARE.allows(broken, FairShare.Load.of(List.of()))).isTrue();
  }
}
