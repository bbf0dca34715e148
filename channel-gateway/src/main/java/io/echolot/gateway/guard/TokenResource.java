package io.echolot.gateway.guard;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a page needs that was asked for a proof of work. */
@Path("/v1/public/{publishableKey}/token")
@Tag(name = "Public")
@NonBlocking
public class TokenResource {

  private final StartTokens tokens;
  private final GuardConfig config;
  private final PublicAccess access;
  private final Caller caller;

  public TokenResource(StartTokens tokens, GuardConfig config, PublicAccess access, Caller caller) {
    this.tokens = tokens;
    this.config = config;
    this.access = access;
    this.caller = caller;
  }

  /**
   * Work that is due.
   *
   * @param token goes back with the response as {@code guard.token}
   * @param difficulty with how many zero bits the SHA-256 of {@code <token>.<response id>.<proof>}
   *     must begin; the proof goes back as {@code guard.proof}
   * @param expiresAt until when the token is believed
   */
  public record Work(String token, int difficulty, Instant expiresAt) {}

  @GET
  @Operation(
      summary = "A token for work that makes many responses dear",
      description =
          "Asked for after the problem proof-needed. Work for one response is worth nothing for"
              + " another.")
  @APIResponse(
      responseCode = "200",
      description = "The token and its difficulty",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Work.class)))
  public Response get(@RestPath String publishableKey) {
    // A page of our own that only reads tells no origin; who may write is asked with the response.
    ChannelConfig channel = access.channel(publishableKey);
    access.take(channel, caller.address());
    int bits = config.difficulty();
    return Response.ok(new Work(tokens.sign(channel, bits), bits, tokens.end()))
        .header("Cache-Control", "no-store")
        .build();
  }
}
