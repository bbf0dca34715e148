package io.echolot.gateway.published;

import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.topic.TopicRecords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What tenants want of all their surveys, as the topic tells it. */
@ApplicationScoped
public class TenantPolicies {

  private final Map<String, TenantPolicy> byTenant = new ConcurrentHashMap<>();

  /** The tenant's; one that wants nothing if there is none. */
  public TenantPolicy of(String tenant) {
    return byTenant.getOrDefault(tenant, new TenantPolicy(tenant, null));
  }

  void accept(String tenant, byte[] value) {
    if (value == null) {
      byTenant.remove(tenant);
    } else {
      byTenant.put(tenant, TopicRecords.policy(tenant, value));
    }
  }
}
