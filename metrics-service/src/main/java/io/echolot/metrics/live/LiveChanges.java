package io.echolot.metrics.live;

import io.echolot.metrics.rollup.cell.CellsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Counts each tenant's changes, so that whoever watches sees that there was one. */
@ApplicationScoped
public class LiveChanges {

  private final Map<String, Changes> byTenant = new ConcurrentHashMap<>();
  private final AtomicLong everywhere = new AtomicLong();

  void count(@Observes CellsChanged changed) {
    if (changed.isEverything()) {
      everywhere.incrementAndGet();
    } else {
      byTenant.computeIfAbsent(changed.tenant(), tenant -> new Changes()).add(changed.units());
    }
  }

  /**
   * Grows with every change of the tenant's scores that is to be heard of.
   *
   * @param heard of which units; empty for all
   */
  long of(String tenant, Supplier<Optional<Set<String>>> heard) {
    Changes changes = byTenant.get(tenant);
    return everywhere.get() + (changes == null ? 0 : changes.of(heard.get()));
  }

  /** A tenant's changes, numbered from 1. */
  private static final class Changes {

    /** What changed long ago may be forgotten: then everybody looks once more. */
    private static final int MOST_UNITS = 10_000;

    private final Map<String, Long> lastOf = new HashMap<>();
    private long last;
    private long lastOfAny;

    /** Counts one in those units, or in any if there are none. */
    synchronized void add(Set<String> units) {
      last++;
      if (units.isEmpty() || lastOf.size() > MOST_UNITS) {
        lastOf.clear();
        lastOfAny = last;
      }
      units.forEach(unit -> lastOf.put(unit, last));
    }

    /** The number of the last one in those units. */
    synchronized long of(Optional<Set<String>> units) {
      return units.map(this::lastIn).orElse(last);
    }

    private long lastIn(Set<String> units) {
      long found = lastOfAny;
      for (String unit : units) {
        found = Math.max(found, lastOf.getOrDefault(unit, 0L));
      }
      return found;
    }
  }
}
