package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.Channel;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.door.DoorLimit;
import io.echolot.gateway.door.PassedOver;
import io.echolot.gateway.door.PathIds;
import io.echolot.gateway.door.PeoplesText;
import io.echolot.gateway.guard.Guard;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.echolot.gateway.intake.json.Adjustment;
import io.echolot.gateway.intake.json.ResponseMembers;
import io.echolot.gateway.intake.json.ResponseReader;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One response of a web page or a device, as it grows. */
@Path("/v1/public/{publishableKey}/responses/{id}")
@Tag(name = "Public")
public class PublicResponseResource {

  private final Intake intake;
  private final PublicAccess access;
  private final Caller caller;
  private final ResponseIntake responses;
  private final Guard guard;
  private final PassedOver passedOver;

  public PublicResponseResource(
      Intake intake,
      PublicAccess access,
      Caller caller,
      ResponseIntake responses,
      Guard guard,
      PassedOver passedOver) {
    this.intake = intake;
    this.access = access;
    this.caller = caller;
    this.responses = responses;
    this.guard = guard;
    this.passedOver = passedOver;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes one revision of a response in",
      description =
          "Send all answers given so far each time, with a revision that grows. Repeating a"
              + " request changes nothing.")
  @APIResponse(
      responseCode = "202",
      description = "It is safe",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AcceptedView.Accepted.class)))
  public Uni<Response> put(
      @RestPath String publishableKey,
      @RestPath String id,
      @Parameter(description = "An access token, or a personal link's")
          @RestHeader(AccessTokens.HEADER)
          String token,
      @PeoplesText byte[] body) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    PathIds.uuid(id, "id");
    JsonNode json = intake.json(body);
    passedOver.count(DoorLimit.RESPONSE.id(), ResponseMembers.passedOver(json));
    if (guard.drops(json, id, channel, caller.address())) {
      return Uni.createFrom().item(accepted(id, json.path("revision").asInt(1), List.of()));
    }
    var arrival = ResponseReader.Arrival.by(channel, intake.now());
    return responses
        .take(new JsonSubmission(json, id, arrival, token, trust(channel)))
        .map(IntakeOutcome::orProblem)
        .map(taken -> accepted(id, taken.response().revision(), taken.adjusted()));
  }

  private static Response accepted(String id, int revision, List<Adjustment> adjusted) {
    return Response.accepted(new AcceptedView.Accepted(id, revision, adjusted))
        .type(MediaType.APPLICATION_JSON)
        .build();
  }

  private static Trust trust(ChannelConfig channel) {
    return channel.channel() == Channel.KIOSK ? Trust.OFFLINE : Trust.DEVICE;
  }
}
