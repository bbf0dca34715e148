package io.echolot.surveys.base.persistence;

import jakarta.persistence.Embeddable;

/**
 * What a row is known by; no row is without its tenant.
 *
 * @param tenant whose it is
 * @param key unique within the tenant
 */
@Embeddable
public record TenantKey(String tenant, String key) {}
