package io.echolot.platform.start;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Says at the start by which data this replica knows time zones. */
@Singleton
public class TimeZonesTold {

  void tell(@Observes StartupEvent event) {
    Log.infof("Time zones are those of tzdata %s", TimeZoneData.release());
  }
}
