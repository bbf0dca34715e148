package io.echolot.surveys.authoring.survey.comment;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One comment on a survey. */
@Path("/v1/surveys/{id}/comments/{comment}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Surveys")
public class OneSurveyCommentResource {

  private final SurveyComments comments;
  private final CurrentTenant tenant;
  private final SecurityIdentity identity;

  public OneSurveyCommentResource(
      SurveyComments comments, CurrentTenant tenant, SecurityIdentity identity) {
    this.comments = comments;
    this.tenant = tenant;
    this.identity = identity;
  }

  @POST
  @Path("/resolve")
  @Operation(summary = "Settles a comment; a settled one stays as it is")
  public CommentView resolve(@RestPath String id, @RestPath String comment) {
    return await(comments.resolve(tenant.id(), id, comment, Person.of(identity), true));
  }

  @POST
  @Path("/reopen")
  @Operation(summary = "Opens a comment again that was settled")
  public CommentView reopen(@RestPath String id, @RestPath String comment) {
    return await(comments.resolve(tenant.id(), id, comment, Person.of(identity), false));
  }

  @DELETE
  @Operation(summary = "Deletes a comment of the caller's; admins also another person's")
  public void delete(@RestPath String id, @RestPath String comment) {
    await(comments.delete(tenant.id(), id, comment, Person.of(identity)));
  }
}
