package io.echolot.surveys.records.response;

import io.echolot.platform.strict.AlsoTakes;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.people.unit.QueriedUnits;
import io.echolot.surveys.records.response.tag.ChangedTags;
import io.echolot.surveys.records.response.tag.TagChange;
import io.echolot.surveys.records.response.tag.TagCount;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people put on responses. */
@Path("/v1/responses/tags")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Responses")
public class ResponseTagsResource {

  private final ResponseTagging tagging;
  private final CurrentTenant tenant;
  private final QueriedUnits units;

  ResponseTagsResource(ResponseTagging tagging, CurrentTenant tenant, QueriedUnits units) {
    this.tagging = tagging;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @TakesResponseFilter
  @AlsoTakes("survey")
  @Operation(
      summary = "The tags that responses have, each with how many have it",
      description =
          "The most frequent first, at most 500, which is as many different ones as a tenant has."
              + " Filters as those of the list of responses. Whoever is limited to units sees what"
              + " stands on theirs alone.")
  public List<TagCount> list(@Parameter(hidden = true) UriInfo uri) {
    return tagging.counts(tenant.id(), ResponseFilter.of(uri.getQueryParameters(), units::wanted));
  }

  @POST
  @Operation(
      summary = "Puts tags on responses, or takes them off: of one or of up to 500",
      description =
          "A tag is in lower case, at most 40 characters, beginning with a letter or digit; a"
              + " response has at most 20. Done again it changes nothing. What can't be done for a"
              + " response is told by its id, and done for the others.")
  public ChangedTags change(TagChange body) {
    TagChange change = GivenBody.of(body);
    Keys.requireNone(change.violations());
    return tagging.change(tenant.id(), change);
  }
}
