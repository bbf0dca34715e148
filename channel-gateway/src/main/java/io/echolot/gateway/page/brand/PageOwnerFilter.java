package io.echolot.gateway.page.brand;

import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.TenantPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Finds out whose page a call asks for, before anything of it can be refused. */
@ApplicationScoped
public class PageOwnerFilter {

  private static final String KEY = "publishableKey";

  private final KnownChannels channels;
  private final TenantPolicies policies;
  private final PageOwner owner;

  PageOwnerFilter(KnownChannels channels, TenantPolicies policies, PageOwner owner) {
    this.channels = channels;
    this.policies = policies;
    this.owner = owner;
  }

  @Branded
  @ServerRequestFilter
  public void find(ContainerRequestContext call) {
    String key = call.getUriInfo().getPathParameters().getFirst(KEY);
    if (key != null) {
      channels
          .byPublishableKey(key)
          .ifPresent(channel -> owner.is(policies.of(channel.tenant()).brand()));
    }
  }
}
