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
import org.jboss.resteasy.reactive.RestPath;

/** What Twilio tells of a tenant's own account: each has an address of its own. */
@Path("/v1/in/twilio/{accountId}")
@Tag(name = "Doors")
public class TwilioAccountResource {

  private final TwilioDoor door;
  private final TwilioAccounts accounts;
  private final TwilioCalls calls;

  TwilioAccountResource(TwilioDoor door, TwilioAccounts accounts, TwilioCalls calls) {
    this.door = door;
    this.accounts = accounts;
    this.calls = calls;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_XML)
  @Blocking
  @Operation(
      summary = "Takes an SMS of a tenant's own account in and replies by TwiML",
      description =
          "Signed by the account's auth token. The same MessageSid again changes nothing and gets"
              + " the same reply.")
  @APIResponse(responseCode = "200", description = "TwiML; without a message where none is due")
  public String take(
      @RestPath String accountId,
      MultivaluedMap<String, String> form,
      @RestHeader("X-Twilio-Signature") String signature) {
    return door.take(accounts.withId(accountId), calls.of(form, signature));
  }
}
