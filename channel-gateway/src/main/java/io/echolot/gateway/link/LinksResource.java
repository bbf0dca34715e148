package io.echolot.gateway.link;

import io.echolot.contracts.KeyForm;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.unit.WholeTenant;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Short links of a tenant. */
@Path("/v1/links")
@RolesAllowed({"admin", "analyst"})
@Tag(name = "Links")
@WholeTenant
@Blocking
public class LinksResource {

  private final Links links;
  private final LinkStore store;
  private final CurrentTenant tenant;
  private final String publicUrl;

  LinksResource(
      Links links,
      LinkStore store,
      CurrentTenant tenant,
      @ConfigProperty(name = "echolot.public-url") String publicUrl) {
    this.links = links;
    this.store = store;
    this.tenant = tenant;
    this.publicUrl = publicUrl;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes a short link to a survey's hosted page",
      description = "It leads to pages of this gateway only. How often it is followed is counted.")
  @APIResponseSchema(value = LinkView.class, responseCode = "201", responseDescription = "The link")
  public Response post(LinkRequest request) {
    LinkView link = LinkView.of(links.make(tenant.id(), GivenBody.of(request)), publicUrl);
    return Response.created(URI.create("/v1/links/" + link.code())).entity(link).build();
  }

  @GET
  @Operation(summary = "The tenant's short links, or those to one survey, the newest first")
  public Page<LinkView> list(
      @Parameter(description = "The key of a survey; without it those to all") @RestQuery
          String survey,
      @RestQuery String cursor,
      @RestQuery String limit) {
    if (survey != null && !KeyForm.fits(survey)) {
      throw Problem.INVALID.because(
          "", List.of(new Violation("survey", "must be the key of a survey")));
    }
    int most = Cursor.limit(limit);
    List<LinkView> oneMore =
        store.list(tenant.id(), Optional.ofNullable(survey), Cursor.decode(cursor), most).stream()
            .map(link -> LinkView.of(link, publicUrl))
            .toList();
    return Page.of(oneMore, most, link -> new Cursor(link.createdAt(), link.code()));
  }
}
