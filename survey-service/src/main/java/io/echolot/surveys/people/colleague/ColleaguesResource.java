package io.echolot.surveys.people.colleague;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.Links;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Who logs in for the tenant. */
@Path("/v1/people")
@WholeTenant
@RolesAllowed("admin")
@Tag(name = "People")
public class ColleaguesResource {

  private static final Pattern OFFSET = Pattern.compile("[1-9][0-9]{0,6}");

  private final Colleagues colleagues;
  private final CurrentTenant tenant;
  private final ColleagueUnits units;

  ColleaguesResource(Colleagues colleagues, CurrentTenant tenant, ColleagueUnits units) {
    this.colleagues = colleagues;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @Operation(
      summary = "The tenant's people with their roles, page by page",
      description = "As Keycloak knows them, in its order. Programs' accounts aren't among them.")
  public Uni<RestResponse<List<Colleague>>> list(
      @RestQuery String cursor, @RestQuery String limit, @Parameter(hidden = true) UriInfo uri) {
    int most = Cursor.limit(limit);
    int first = offset(cursor);
    return colleagues
        .list(tenant.id(), first, most + 1)
        .map(
            found ->
                found.size() <= most
                    ? Links.withNext(found, uri, "")
                    : Links.withNext(found.subList(0, most), uri, Integer.toString(first + most)));
  }

  private static int offset(String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return 0;
    }
    if (!OFFSET.matcher(cursor).matches()) {
      throw Problem.INVALID.because(
          "The cursor is not one that this service gave.",
          List.of(new Violation("cursor", "must be a cursor of an earlier page")));
    }
    return Integer.parseInt(cursor);
  }

  @POST
  @ResponseStatus(201)
  @Operation(
      summary = "Invites somebody, who sets a password by the e-mail that Keycloak sends",
      description =
          "The answer says whether it was sent: Keycloak needs a mail server. No password is ever"
              + " told. Units limit them from the first login on. The same sent again completes what"
              + " Keycloak's failing left undone.")
  @APIResponseSchema(
      value = InvitedColleague.class,
      responseCode = "201",
      responseDescription = "The new person")
  public Uni<InvitedColleague> invite(NewColleague body) {
    NewColleague invited = GivenBody.of(body);
    Keys.requireNone(ColleagueChecks.check(invited));
    String owner = tenant.id();
    return units
        .requireThere(owner, invited.units())
        .flatMap(there -> colleagues.invite(owner, invited));
  }
}
