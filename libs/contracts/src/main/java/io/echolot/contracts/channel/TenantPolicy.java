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
 * @param brand what pages show of whose they are
 * @param consent what customers' consent means
 * @param quietHours when nobody is written to; null for never
 */
public record TenantPolicy(
    String tenant,
    Quarantine quarantine,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> revokedInvitations,
    Brand brand,
    ConsentPolicy consent,
    @JsonInclude(JsonInclude.Include.NON_NULL) QuietHours quietHours) {

  public TenantPolicy {
    quarantine = quarantine == null ? Quarantine.NONE : quarantine;
    revokedInvitations = revokedInvitations == null ? List.of() : List.copyOf(revokedInvitations);
    brand = brand == null ? Brand.NONE : brand;
    consent = consent == null ? ConsentPolicy.USUAL : consent;
  }

  /** A policy by which no invitation is revoked, of a tenant without a brand. */
  public TenantPolicy(String tenant, Quarantine quarantine) {
    this(tenant, quarantine, List.of(), Brand.NONE, ConsentPolicy.USUAL, null);
  }

  /** The same with another quarantine. */
  public TenantPolicy with(Quarantine other) {
    return new TenantPolicy(tenant, other, revokedInvitations, brand, consent, quietHours);
  }

  /** The same with another brand. */
  public TenantPolicy with(Brand other) {
    return new TenantPolicy(tenant, quarantine, revokedInvitations, other, consent, quietHours);
  }

  /** The same with another meaning of consent. */
  public TenantPolicy with(ConsentPolicy other) {
    return new TenantPolicy(tenant, quarantine, revokedInvitations, brand, other, quietHours);
  }

  /** The same with other invitations revoked. */
  public TenantPolicy revoking(List<String> invitations) {
    return new TenantPolicy(tenant, quarantine, invitations, brand, consent, quietHours);
  }

  /** The same with other quiet hours; null for none. */
  public TenantPolicy with(QuietHours other) {
    return new TenantPolicy(tenant, quarantine, revokedInvitations, brand, consent, other);
  }
}
