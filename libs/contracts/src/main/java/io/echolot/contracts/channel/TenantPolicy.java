package io.echolot.contracts.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.Topics;
import java.util.List;

/**
 * What a tenant wants of all its surveys.
 *
 * @param tenant whose it is; the key of its record on {@link Topics#TENANTS}
 * @param quarantine how often a customer may be asked
 * @param revokedInvitations the ids of invitations whose personal links, though not expired, are
 *     good no longer
 */
public record TenantPolicy(
    String tenant,
    Quarantine quarantine,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> revokedInvitations) {

  public TenantPolicy {
    quarantine = quarantine == null ? Quarantine.NONE : quarantine;
    revokedInvitations = revokedInvitations == null ? List.of() : List.copyOf(revokedInvitations);
  }

  /** A policy by which no invitation is revoked. */
  public TenantPolicy(String tenant, Quarantine quarantine) {
    this(tenant, quarantine, List.of());
  }
}
