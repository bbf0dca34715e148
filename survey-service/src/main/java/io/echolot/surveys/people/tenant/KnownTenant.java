package io.echolot.surveys.people.tenant;

import java.time.Instant;

/**
 * A tenant, e.g. {@code {"key": "acme", "name": "Acme Ltd.", "createdAt": "2026-11-30T16:00:00Z"}}.
 *
 * @param name for people; empty for one that wasn't created here
 * @param createdAt null for one that wasn't created here
 */
public record KnownTenant(String key, String name, Instant createdAt) {}
