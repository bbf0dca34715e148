package io.echolot.contracts;

/**
 * What a tenant wants of all its surveys.
 *
 * @param tenant whose it is; the key of its record on {@link Topics#TENANTS}
 * @param quarantine how often a customer may be asked
 */
public record TenantPolicy(String tenant, Quarantine quarantine) {

  public TenantPolicy {
    quarantine = quarantine == null ? Quarantine.NONE : quarantine;
  }
}
