package io.echolot.surveys.asking.invitation.record;

import io.echolot.surveys.asking.message.MessageFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Whom a message didn't reach wasn't asked, and may be invited again. */
@ApplicationScoped
class UnreachedInvitations implements MessageFollower {

  private final InvitationStore invitations;
  private final Contacts contacts;

  UnreachedInvitations(InvitationStore invitations, Contacts contacts) {
    this.invitations = invitations;
    this.contacts = contacts;
  }

  @Override
  public Uni<Void> unreached(String tenant, String subject) {
    UUID id = UUID.fromString(subject);
    return invitations
        .find(tenant, id)
        .flatMap(
            found ->
                found.isEmpty() || found.get().revoked()
                    ? Uni.createFrom().voidItem()
                    : contacts
                        .takeBack(tenant, found.get().invitation())
                        .flatMap(done -> invitations.delete(tenant, id))
                        .replaceWithVoid());
  }
}
