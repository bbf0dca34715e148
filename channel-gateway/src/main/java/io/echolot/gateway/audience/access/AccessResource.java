package io.echolot.gateway.audience.access;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.audience.base.AudienceProblems;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.strict.GivenBody;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where a respondent shows the right to a survey that isn't open to everybody. */
@Path("/v1/public/{publishableKey}/access")
@Tag(name = "Public")
public class AccessResource {

  private final PublishedSurveys surveys;
  private final PublicAccess access;
  private final Caller caller;
  private final AccessDesk desk;

  AccessResource(PublishedSurveys surveys, PublicAccess access, Caller caller, AccessDesk desk) {
    this.surveys = surveys;
    this.access = access;
    this.caller = caller;
    this.desk = desk;
  }

  /** What is answered when a code is on its way. */
  public record Sent(String state) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Gives an access token for a PIN, a code that was sent by e-mail, or a signature",
      description =
          "With an e-mail address and no code, a code is sent to it. The token goes into the header"
              + " Echolot-Access of the calls that get the survey and send responses.")
  @APIResponse(
      responseCode = "200",
      description = "The right is shown by this token",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccessTokens.Access.class)))
  @APIResponse(
      responseCode = "202",
      description = "A code is on its way",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Sent.class)))
  public Uni<Response> post(@RestPath String publishableKey, AccessRequest request) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    PublishedSurvey survey = surveys.asked(channel.tenant(), GivenBody.of(request).survey());
    return desk.ask(channel, survey, request, caller.address()).map(AccessResource::told);
  }

  private static Response told(AccessAnswer answer) {
    if (answer instanceof AccessAnswer.Denied denied) {
      throw AudienceProblems.of(denied.refusal());
    }
    if (answer instanceof AccessAnswer.Misfit misfit) {
      throw Problem.INVALID.because("", List.of(misfit.violation()));
    }
    if (answer instanceof AccessAnswer.NoMail) {
      // Not thrown: what fails by the configuration was logged once already.
      return AudienceProblems.NO_MAIL_SERVER
          .because("The survey can't be opened by e-mail here.")
          .toResponse();
    }
    return answer instanceof AccessAnswer.Granted granted
        ? Response.ok(granted.access()).build()
        : Response.accepted(new Sent("sent")).build();
  }
}
