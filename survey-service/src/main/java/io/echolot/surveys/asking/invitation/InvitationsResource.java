package io.echolot.surveys.asking.invitation;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.http.DryRun;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import io.echolot.surveys.base.http.Links;
import io.echolot.surveys.people.customer.identity.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who was invited to what. */
@Path("/v1/invitations")
@WholeTenant
@Tag(name = "Invitations")
public class InvitationsResource {

  private final Invitations invitations;
  private final InvitationListing listing;
  private final CurrentTenant tenant;

  InvitationsResource(Invitations invitations, InvitationListing listing, CurrentTenant tenant) {
    this.invitations = invitations;
    this.listing = listing;
    this.tenant = tenant;
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Invites customers, a segment, or people unknown; gives their personal links",
      description =
          "Who isn't invited is told with the reason. For a segment the call takes 500 customers at"
              + " a time: repeat it with cursor = next. A dry run gives no links.")
  public InvitationBatch invite(
      InvitationRequest request,
      @Parameter(description = DryRun.DESCRIPTION) @RestQuery String dryRun) {
    InvitationRequest given = GivenBody.of(request);
    return await(
        DryRun.of(dryRun)
            ? invitations.rehearse(tenant.id(), given)
            : invitations.invite(tenant.id(), given));
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "Invitations, newest first, page by page",
      description =
          "Filters: survey, customer, state. The header Link leads to the next page; with a state a"
              + " page may hold fewer than limit, or none, though another one follows.")
  public RestResponse<List<InvitationView>> list(
      @RestQuery String survey,
      @RestQuery String customer,
      @RestQuery String state,
      @RestQuery String cursor,
      @RestQuery String limit,
      @Parameter(hidden = true) UriInfo uri) {
    Map<String, String> equal = new LinkedHashMap<>();
    put(equal, "survey", survey);
    put(equal, "customer", customer);
    Page<InvitationView> page =
        await(
            listing.page(
                tenant.id(), equal, state(state), Cursor.decode(cursor), Cursor.limit(limit)));
    return Links.withNext(page.items(), uri, page.next());
  }

  private static void put(Map<String, String> equal, String field, String value) {
    if (value != null && !CustomerId.isOne(value)) {
      throw Problem.INVALID.because("", List.of(CustomerId.violation(field)));
    }
    if (value != null) {
      equal.put(field, value);
    }
  }

  private static Optional<InvitationState> state(String name) {
    try {
      return Optional.ofNullable(name).map(InvitationState::of);
    } catch (IllegalArgumentException e) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("state", "must be one of open, answered, expired, revoked")));
    }
  }
}
