package io.echolot.surveys.people.colleague;

/**
 * Somebody who was invited.
 *
 * @param id of the person
 * @param person as they are now
 * @param mailed whether Keycloak has sent the e-mail by which they set their password; if not, its
 *     mail server isn't set up, or away
 */
public record InvitedColleague(String id, Colleague person, boolean mailed) {}
