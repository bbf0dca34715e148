package io.echolot.surveys.asking.contact;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.Contact;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.asking.invitation.record.Contacts;
import io.echolot.surveys.people.customer.Customers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** When a customer was asked: what the policy counts. */
@Path("/v1/customers/{id}/contacts")
@WholeTenant
@Tag(name = "Customers")
public class CustomerContactsResource {

  private static final int MOST = 100;

  private final Contacts contacts;
  private final Customers customers;
  private final CurrentTenant tenant;

  CustomerContactsResource(Contacts contacts, Customers customers, CurrentTenant tenant) {
    this.contacts = contacts;
    this.customers = customers;
    this.tenant = tenant;
  }

  /**
   * That the customer was asked.
   *
   * @param survey the key of the survey
   * @param channel how
   * @param at when; in the future for an invitation that is still to be sent
   */
  public record ContactView(String survey, Channel channel, Instant at) {

    static ContactView of(Contact contact) {
      return new ContactView(contact.surveyKey(), contact.channel(), contact.at());
    }
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "When a customer was asked, by invitations and by pages, the latest first",
      description = "The latest 100 of the last 400 days. Of one survey each day counts once.")
  public List<ContactView> list(@RestPath String id) {
    String owner = tenant.id();
    return await(
        customers
            .get(owner, id)
            .flatMap(customer -> contacts.latest(owner, customer.id(), MOST))
            .map(found -> found.stream().map(ContactView::of).toList()));
  }
}
