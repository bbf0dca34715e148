package io.echolot.gateway.offer;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.audience.access.Identity;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.gateway.http.Caller;
import io.echolot.gateway.http.PublicAccess;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What a page with the widget asks by itself, and when. */
@Path("/v1/public/{publishableKey}/config")
@Tag(name = "Public")
public class ConfigResource {

  private static final int FRESH_SECONDS = 60;

  private final PublicAccess access;
  private final Caller caller;
  private final Identity identity;
  private final Offers offers;

  ConfigResource(PublicAccess access, Caller caller, Identity identity, Offers offers) {
    this.access = access;
    this.caller = caller;
    this.identity = identity;
    this.offers = offers;
  }

  @GET
  @Operation(
      summary = "Which surveys a page may show by itself now, with an entity tag",
      description =
          "For a customer whom the page names with a signature: without those that aren't meant for"
              + " the customer, were answered, or would come too often.")
  @APIResponse(
      responseCode = "200",
      description = "The surveys",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Offers.Config.class)))
  public Uni<Response> get(
      @RestPath String publishableKey,
      @Parameter(description = "A customer's pseudonym") @RestQuery String respondent,
      @Parameter(description = "HMAC-SHA256 of the pseudonym, hexadecimal") @RestQuery
          String signature,
      @Context Request request) {
    ChannelConfig channel = access.channel(publishableKey);
    access.take(channel, caller.address());
    Visitor visitor = identity.of(channel.tenant(), respondent, signature);
    return offers.on(channel, visitor).map(config -> shown(config, visitor, request));
  }

  private static Response shown(Offers.Config config, Visitor visitor, Request request) {
    byte[] json = ContractsJson.write(config);
    // Of the content, so that it changes when a survey opens, fills up or closes.
    EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(json).toString());
    CacheControl cache = new CacheControl();
    cache.setMaxAge(FRESH_SECONDS);
    cache.setPrivate(visitor.isKnown());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(json, MediaType.APPLICATION_JSON))
        .tag(tag)
        .cacheControl(cache)
        .build();
  }
}
