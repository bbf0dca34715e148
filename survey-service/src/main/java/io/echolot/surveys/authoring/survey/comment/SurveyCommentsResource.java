package io.echolot.surveys.authoring.survey.comment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.echolot.surveys.base.Keys;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What colleagues say of a survey. */
@Path("/v1/surveys/{id}/comments")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Surveys")
public class SurveyCommentsResource {

  private final SurveyComments comments;
  private final CurrentTenant tenant;
  private final SecurityIdentity identity;

  public SurveyCommentsResource(
      SurveyComments comments, CurrentTenant tenant, SecurityIdentity identity) {
    this.comments = comments;
    this.tenant = tenant;
    this.identity = identity;
  }

  @GET
  @Operation(summary = "All comments on a survey, at most 200, the oldest first")
  public List<CommentView> list(@RestPath String id) {
    return await(comments.list(tenant.id(), id, Person.of(identity)));
  }

  @POST
  @Operation(summary = "Adds a comment on the survey or one of its questions")
  @APIResponseSchema(
      value = CommentView.class,
      responseCode = "201",
      responseDescription = "The comment")
  public Response add(@RestPath String id, NewComment body) {
    NewComment said = GivenBody.of(body);
    Keys.requireNone(said.violations());
    CommentView added = await(comments.add(tenant.id(), id, Person.of(identity), said));
    return Response.created(URI.create("/v1/surveys/" + id + "/comments/" + added.id()))
        .entity(added)
        .build();
  }
}
