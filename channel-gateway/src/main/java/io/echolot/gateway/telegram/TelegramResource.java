package io.echolot.gateway.telegram;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What Telegram tells of a tenant's bot: each has an address of its own. */
@Path("/v1/in/telegram/{accountId}")
@Tag(name = "Doors")
public class TelegramResource {

  /** No call: Telegram has nothing to do. */
  private static final String SILENCE = "{}";

  private final TelegramDoor door;

  TelegramResource(TelegramDoor door) {
    this.door = door;
  }

  /**
   * Takes an update.
   *
   * @param update as it came: what can't be read is passed over, for Telegram would send it again
   *     and again, and nothing else meanwhile
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  @Operation(
      summary = "Takes an update of a tenant's Telegram bot and replies by a call in the answer",
      description =
          "Shown to be Telegram's by the secret that was set with the webhook. The same update_id"
              + " again changes nothing and gets the same reply. What isn't said by a person in a"
              + " chat with the bot alone is passed over.")
  @APIResponse(
      responseCode = "200",
      description = "A call of sendMessage; an empty object where no reply is due",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  public String take(
      @RestPath String accountId,
      @RestHeader("X-Telegram-Bot-Api-Secret-Token") String secret,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT)))
          InputStream update)
      throws IOException, InterruptedException {
    return door.take(accountId, Optional.ofNullable(secret).orElse(""), update.readAllBytes())
        .map(BotMessage::asAnswer)
        .orElse(SILENCE);
  }
}
