package io.echolot.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ChannelConfig;
import io.echolot.gateway.access.Caller;
import io.echolot.gateway.access.PublicAccess;
import io.echolot.gateway.log.FeedbackLog;
import io.echolot.platform.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** One response of a web page or a device, as it grows. */
@Path("/v1/public/{publishableKey}/responses/{id}")
@Tag(name = "Public")
public class PublicResponseResource {

  private final Intake intake;
  private final PublicAccess access;
  private final Caller caller;
  private final FileAnswers files;
  private final FeedbackLog log;

  public PublicResponseResource(
      Intake intake, PublicAccess access, Caller caller, FileAnswers files, FeedbackLog log) {
    this.intake = intake;
    this.access = access;
    this.caller = caller;
    this.files = files;
    this.log = log;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Takes one revision of a response in",
      description =
          "Send all answers given so far each time, with a revision that grows. Repeating a"
              + " request changes nothing.")
  @APIResponseSchema(
      value = AcceptedView.Accepted.class,
      responseCode = "202",
      responseDescription = "It is safe")
  public Uni<Response> put(@RestPath String publishableKey, @RestPath String id, byte[] body) {
    ChannelConfig channel = access.check(publishableKey, caller.origin(), caller.address());
    JsonNode json = intake.json(body);
    var arrival =
        new ResponseReader.Arrival(
            channel.tenant(), channel.channel(), channel.touchpoint(), intake.now());
    return files.verify(json, intake.read(json, id, arrival)).chain(this::append);
  }

  private Uni<Response> append(Reading reading) {
    if (reading instanceof Reading.Invalid invalid) {
      throw Problem.INVALID.because("Nothing was stored.", invalid.violations());
    }
    var response = ((Reading.Valid) reading).response();
    return log.append(response)
        .replaceWith(
            () ->
                Response.accepted(new AcceptedView.Accepted(response.id(), response.revision()))
                    .type(MediaType.APPLICATION_JSON)
                    .build());
  }
}
