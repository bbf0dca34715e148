package io.echolot.surveys.records.results;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.people.unit.QueriedUnits;
import io.echolot.surveys.records.response.ResponseStore;
import io.echolot.surveys.records.results.count.Walk;
import io.echolot.surveys.records.results.view.ResponseWay;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Which questions a respondent was asked. */
@Path("/v1/responses/{id}/way")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Responses")
public class ResponseWayResource {

  private final ResponseStore store;
  private final Surveys surveys;
  private final CurrentTenant tenant;
  private final QueriedUnits units;

  ResponseWayResource(
      ResponseStore store, Surveys surveys, CurrentTenant tenant, QueriedUnits units) {
    this.store = store;
    this.surveys = surveys;
    this.tenant = tenant;
    this.units = units;
  }

  @GET
  @Operation(
      summary = "The way that a response went: what was asked, answered, skipped and not reached",
      description = "Quotas aside: which were full then isn't kept.")
  public ResponseWay way(@RestPath String id) {
    Response response =
        store
            .find(tenant.id(), id)
            .filter(found -> units.isSeen(found.unit()))
            .orElseThrow(() -> Problem.NOT_FOUND.because(""));
    PublishedSurvey version =
        await(surveys.version(tenant.id(), response.surveyId(), response.surveyVersion()));
    Map<String, AnswerValue> answers =
        response.answers().stream().collect(Collectors.toMap(Answer::question, Answer::value));
    Route.Path path = version.askedIn(response.id()).route(response.hidden()).path(answers);
    boolean isComplete = response.state() == ResponseState.COMPLETE;
    return ResponseWay.of(new Walk(path, answers.keySet(), isComplete));
  }
}
