package io.echolot.surveys.people.colleague;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.Keys;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One of the tenant's people. */
@Path("/v1/people/{id}")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "People")
public class ColleagueResource {

  private final Colleagues colleagues;
  private final CurrentTenant tenant;
  private final ColleagueUnits units;

  ColleagueResource(Colleagues colleagues, CurrentTenant tenant, ColleagueUnits units) {
    this.colleagues = colleagues;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @Operation(summary = "One of the tenant's people")
  public Uni<Colleague> get(@RestPath String id) {
    return colleagues.get(tenant.id(), id);
  }

  @PATCH
  @Operation(
      summary =
          "Changes somebody's roles, to which units they are limited, or whether they may log in",
      description =
          "What is left out stays. An empty array of units ends their limit. Tokens that"
              + " were given out before are good until they end.")
  public Uni<Colleague> change(@RestPath String id, ColleagueChange body) {
    ColleagueChange change = GivenBody.of(body);
    Keys.requireNone(ColleagueChecks.check(change));
    String owner = tenant.id();
    return units
        .requireThere(owner, change.units() == null ? List.of() : change.units())
        .flatMap(there -> colleagues.change(owner, id, change));
  }

  @DELETE
  @Operation(summary = "Removes somebody for good; who may come back is disabled instead")
  public Uni<Void> remove(@RestPath String id) {
    return colleagues.remove(tenant.id(), id);
  }

  @POST
  @Path("/invitation")
  @Operation(summary = "Has the e-mail sent once more by which somebody sets a password")
  public Uni<InvitedColleague> inviteAgain(@RestPath String id) {
    return colleagues.inviteAgain(tenant.id(), id);
  }
}
