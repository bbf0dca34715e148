package io.echolot.surveys.people.tenant;

import io.echolot.surveys.people.colleague.InvitedColleague;

/** A tenant that was made, with its first admin. */
public record CreatedTenant(String key, KnownTenant tenant, InvitedColleague admin) {}
