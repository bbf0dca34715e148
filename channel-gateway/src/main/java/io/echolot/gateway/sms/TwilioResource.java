package io.echolot.gateway.sms;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Incoming SMS of any Twilio account that we know, or of anybody who speaks its protocol. */
@Path("/v1/sms/twilio")
@Tag(name = "Doors")
public class TwilioResource {

  private final TwilioDoor door;
  private final TwilioAccounts accounts;
  private final TwilioCalls calls;

  TwilioResource(TwilioDoor door, TwilioAccounts accounts, TwilioCalls calls) {
    this.door = door;
    this.accounts = accounts;
    this.calls = calls;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_XML)
  @Blocking
  @Operation(
      summary = "Takes an SMS in and replies by TwiML",
      description = "The same MessageSid again changes nothing and gets the same reply.")
  @APIResponse(responseCode = "200", description = "TwiML; without a message where none is due")
  public String take(
      MultivaluedMap<String, String> form, @RestHeader("X-Twilio-Signature") String signature) {
    TwilioCall call = calls.of(form, signature);
    return door.take(accounts.withSid(call.accountSid()), call);
  }
}
