package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One invitation. */
@Path("/v1/invitations/{id}")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "Invitations")
public class InvitationResource {

  private final Invitations invitations;
  private final InvitationListing listing;
  private final CurrentTenant tenant;

  InvitationResource(Invitations invitations, InvitationListing listing, CurrentTenant tenant) {
    this.invitations = invitations;
    this.listing = listing;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "An invitation, with its personal link as long as it is open")
  public InvitationView get(@RestPath String id) {
    return await(listing.get(tenant.id(), uuid(id)));
  }

  @DELETE
  @Operation(summary = "Takes an invitation back; its link stops working a moment later")
  public void revoke(@RestPath String id) {
    await(invitations.revoke(tenant.id(), uuid(id)));
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.NOT_FOUND.because("");
    }
  }
}
