package io.echolot.surveys.authoring.survey.rehearsal;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.authoring.survey.Surveys;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A draft, held as a dialogue. */
@Path("/v1/surveys/{id}/rehearsal")
@Tag(name = "Surveys")
public class SurveyRehearsalResource {

  private final Surveys surveys;
  private final CurrentTenant tenant;
  private final Clock clock;

  public SurveyRehearsalResource(Surveys surveys, CurrentTenant tenant, Clock clock) {
    this.surveys = surveys;
    this.tenant = tenant;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(
      summary = "What a draft would say in text messages or a chat to what somebody writes",
      description =
          "The draft is the body's, not the stored one, and all that was said so far is sent each"
              + " time (at most 100 messages of 1600 characters); nothing is kept. A text message"
              + " tells how many segments it takes, and which characters are beyond GSM 7-bit.")
  public Rehearsal rehearse(@RestPath String id, Script script) {
    require(GivenBody.of(script).violations());
    await(surveys.get(tenant.id(), id));
    require(Playable.violations(script.draft()));
    return Stage.of(tenant.id(), script, clock.instant()).play();
  }

  private static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw Problem.INVALID.because("This can't be played yet.", violations);
    }
  }
}
