package io.echolot.surveys.invitation;

import io.echolot.surveys.customer.CustomerForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Forgets, with a customer, to what they were invited and when they were asked. */
@ApplicationScoped
class CustomerEraser {

  private final InvitationStore invitations;
  private final Contacts contacts;

  CustomerEraser(InvitationStore invitations, Contacts contacts) {
    this.invitations = invitations;
    this.contacts = contacts;
  }

  void forget(@Observes CustomerForgotten customer) {
    invitations.forget(customer.tenant(), customer.id());
    contacts.forget(customer.tenant(), customer.id());
  }
}
