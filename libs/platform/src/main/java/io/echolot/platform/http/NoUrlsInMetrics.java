package io.echolot.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Metrics of calls that we make name no address: in some providers' stands a secret, and each
 * tenant's would be a series of its own.
 */
@Singleton
public class NoUrlsInMetrics {

  private static final Tag HIDDEN = Tag.of("uri", "hidden");

  @Produces
  @Singleton
  MeterFilter filter() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("http.client") && id.getTag(HIDDEN.getKey()) != null
            ? id.withTag(HIDDEN)
            : id;
      }
    };
  }
}
