package io.echolot.surveys.invitation;

import io.echolot.contracts.Topics;
import io.echolot.surveys.customer.CustomerForgotten;
import io.echolot.surveys.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Forgets, with a customer, to what they were invited and when they were asked. */
@ApplicationScoped
class CustomerEraser {

  private final InvitationStore invitations;
  private final ContactStore contacts;
  private final Outbox outbox;

  CustomerEraser(InvitationStore invitations, ContactStore contacts, Outbox outbox) {
    this.invitations = invitations;
    this.contacts = contacts;
    this.outbox = outbox;
  }

  void forget(@Observes CustomerForgotten customer) {
    invitations.forget(customer.tenant(), customer.id());
    contacts
        .forget(customer.tenant(), customer.id())
        .forEach(key -> outbox.putTombstone(Topics.CONTACTS, key));
  }
}
