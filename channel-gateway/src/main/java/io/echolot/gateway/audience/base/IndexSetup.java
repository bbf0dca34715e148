package io.echolot.gateway.audience.base;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;

/** Creates indexes beside the start, for the gateway also starts without MongoDB. */
@ApplicationScoped
class IndexSetup {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final List<Indexed> stores;

  IndexSetup(@All List<Indexed> stores) {
    this.stores = stores;
  }

  void start(@Observes StartupEvent event) {
    Multi.createFrom()
        .iterable(stores)
        .onItem()
        .transformToUniAndConcatenate(
            store ->
                store
                    .ensureIndexes()
                    .onFailure()
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .indefinitely())
        .subscribe()
        .with(
            done -> Log.debug("Indexes are there"),
            failure -> Log.errorf("No indexes: %s", failure.getMessage()));
  }
}
