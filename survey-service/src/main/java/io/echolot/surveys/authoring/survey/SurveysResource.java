package io.echolot.surveys.authoring.survey;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.base.Keys;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenant's surveys. */
@Path("/v1/surveys")
@Tag(name = "Surveys")
public class SurveysResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;

  public SurveysResource(Surveys surveys, CurrentTenant tenant) {
    this.surveys = surveys;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "Surveys by their keys, page by page",
      description =
          "Filters: key; state (draft, published, closed); archived (true, false; both without it);"
              + " language, a tag of the draft; q, which stands in the key or in a name. The next page's address stands in the header Link"
              + " (rel=next).")
  public RestResponse<List<Survey>> list(
      @Parameter(hidden = true) UriInfo uri,
      @RestQuery Optional<String> key,
      @RestQuery Optional<String> state,
      @RestQuery Optional<String> archived,
      @RestQuery Optional<String> language,
      @RestQuery Optional<String> q,
      @RestQuery String cursor,
      @RestQuery String limit) {
    int most = Cursor.limit(limit);
    SurveyFilter filter = new SurveyFilter(key, state, archived, language, q);
    List<Survey> found = await(surveys.list(tenant.id(), filter, Slice.after(cursor), most + 1));
    return Slice.of(found, most, survey -> survey.draft().key()).answer(uri);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(summary = "Creates a survey; it is a draft until it is published")
  @APIResponseSchema(
      value = Survey.class,
      responseCode = "201",
      responseDescription = "The survey with its entity tag")
  public Response create(SurveyDraft draft) {
    Keys.require("key", GivenBody.of(draft).key());
    return created(await(surveys.create(tenant.id(), draft)));
  }

  /** The answer to whatever made a survey: 201 with its address and entity tag. */
  public static Response created(Survey survey) {
    return EntityTags.created("/v1/surveys/" + survey.id(), survey, survey.lock());
  }
}
