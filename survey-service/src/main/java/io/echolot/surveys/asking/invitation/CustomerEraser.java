package io.echolot.surveys.asking.invitation;

import io.echolot.surveys.asking.invitation.record.Contacts;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.people.customer.CustomerFollower;
import io.echolot.surveys.people.customer.CustomerForgotten;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets, with a customer, to what they were invited and when they were asked. */
@ApplicationScoped
class CustomerEraser implements CustomerFollower {

  private final InvitationStore invitations;
  private final Contacts contacts;

  CustomerEraser(InvitationStore invitations, Contacts contacts) {
    this.invitations = invitations;
    this.contacts = contacts;
  }

  @Override
  public Uni<Void> forgotten(CustomerForgotten forgotten) {
    String id = forgotten.customer().id();
    return invitations
        .forget(forgotten.tenant(), id)
        .flatMap(gone -> contacts.forget(forgotten.tenant(), id));
  }
}
