package io.echolot.listener.delivery;

import io.echolot.listener.source.ListenerConfig;
import io.echolot.listener.source.ListenerConfig.Source;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Who may be looked at beside those that are being looked at: none of the tenants, and none of the
 * hosts, however slow, takes all of a replica's looks.
 *
 * @param all how many at the same time
 * @param perTenant how many of them one tenant's
 * @param perHost how many of them at one host
 */
record FairShare(int all, int perTenant, int perHost) {

  static FairShare of(ListenerConfig config) {
    return new FairShare(
        config.concurrency(), config.concurrencyPerTenant(), config.concurrencyPerHost());
  }

  /**
   * What is being looked at.
   *
   * @param running the sources' keys
   * @param byTenant how many of each tenant
   * @param byHost how many at each host
   */
  record Load(Set<String> running, Map<String, Integer> byTenant, Map<String, Integer> byHost) {

    static Load of(Collection<Source> sources) {
      Load load = new Load(new HashSet<>(), new HashMap<>(), new HashMap<>());
      sources.forEach(load::add);
      return load;
    }

    void add(Source source) {
      running.add(key(source));
      byTenant.merge(source.tenant(), 1, Integer::sum);
      byHost.merge(host(source), 1, Integer::sum);
    }
  }

  /** The source's name among those of all tenants. */
  static String key(Source source) {
    return source.tenant() + "/" + source.id();
  }

  private static String host(Source source) {
    try {
      String host = URI.create(source.url()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** Those with the fewest looks of their tenant first. */
  List<Source> inTurn(List<Source> sources, Load load) {
    return sources.stream()
        .sorted(Comparator.comparingInt(source -> load.byTenant.getOrDefault(source.tenant(), 0)))
        .toList();
  }

  boolean isFull(Load load) {
    return load.running.size() >= all;
  }

  /** Whether the source may be looked at beside those. */
  boolean allows(Source source, Load load) {
    return !isFull(load)
        && !load.running.contains(key(source))
        && load.byTenant.getOrDefault(source.tenant(), 0) < perTenant
        && load.byHost.getOrDefault(host(source), 0) < perHost;
  }
}
