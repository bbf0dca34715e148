package io.echolot.metrics.live;

import io.echolot.metrics.rollup.CellsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts each tenant's changes, so that whoever watches sees that there was one. */
@ApplicationScoped
public class LiveChanges {

  private final Map<String, Long> byTenant = new ConcurrentHashMap<>();
  private final AtomicLong everywhere = new AtomicLong();

  void count(@Observes CellsChanged changed) {
    if (changed.isEverything()) {
      everywhere.incrementAndGet();
    } else {
      byTenant.merge(changed.tenant(), 1L, Long::sum);
    }
  }

  /** Grows with every change of the tenant's scores. */
  long of(String tenant) {
    return everywhere.get() + byTenant.getOrDefault(tenant, 0L);
  }
}
