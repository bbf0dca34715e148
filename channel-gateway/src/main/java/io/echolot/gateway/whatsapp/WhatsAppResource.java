package io.echolot.gateway.whatsapp;

import io.echolot.gateway.door.DoorProblems;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What Meta tells of a tenant's number: each has an address of its own. */
@Path("/v1/in/whatsapp/{accountId}")
@Tag(name = "Doors")
public class WhatsAppResource {

  /** Meta's are digits; what is echoed is short and no markup. */
  private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_.~-]{1,100}");

  /** Meta wants 200, and reads no more. */
  private static final String NOTHING = "{}";

  private final WhatsAppDoor door;

  WhatsAppResource(WhatsAppDoor door) {
    this.door = door;
  }

  /** Tells Meta that the address is ours. */
  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @Blocking
  @Operation(
      summary = "Tells Meta that the address is ours",
      description =
          "Meta asks when the address is entered. What it shows as hub.verify_token is told by POST"
              + " /v1/channel-accounts/{id}/check.")
  @APIResponse(
      responseCode = "200",
      description = "What it said as hub.challenge",
      content =
          @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
  public String verify(
      @RestPath String accountId,
      @RestQuery("hub.mode") String mode,
      @RestQuery("hub.verify_token") String token,
      @RestQuery("hub.challenge") String challenge) {
    door.requireVerified(accountId, Optional.ofNullable(token).orElse(""));
    return Optional.ofNullable(challenge)
        .filter(said -> "subscribe".equals(mode) && CHALLENGE.matcher(said).matches())
        .orElseThrow(() -> DoorProblems.NOT_SIGNED.because(""));
  }

  /**
   * Takes what happened.
   *
   * @param post as it came: what can't be read is passed over, for Meta would send it again for
   *     days
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      summary = "Takes what people wrote to a tenant's WhatsApp number, and what became of replies",
      description =
          "Signed by the app's secret over the body. Many messages and statuses may come at once, and"
              + " the same message again changes nothing. Replies go out by Meta's API. What isn't"
              + " said by a person to the number alone is passed over.")
  @APIResponse(
      responseCode = "200",
      description = "Taken, or nothing to take: an empty object",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public String take(
      @RestPath String accountId,
      @RestHeader("X-Hub-Signature-256") String signature,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT)))
          InputStream post)
      throws IOException {
    door.take(accountId, Optional.ofNullable(signature).orElse(""), post.readAllBytes());
    return NOTHING;
  }
}
