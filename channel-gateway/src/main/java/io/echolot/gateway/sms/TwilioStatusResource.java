package io.echolot.gateway.sms;

import io.echolot.contracts.Channel;
import io.echolot.gateway.delivery.DeliveryReports;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What Twilio tells of messages that we sent by a tenant's own account. */
@Path("/v1/in/twilio/{accountId}/status")
@Tag(name = "Doors")
public class TwilioStatusResource {

  private final TwilioDoor door;
  private final TwilioAccounts accounts;
  private final DeliveryReports reports;
  private final TwilioCalls calls;

  TwilioStatusResource(
      TwilioDoor door, TwilioAccounts accounts, DeliveryReports reports, TwilioCalls calls) {
    this.door = door;
    this.accounts = accounts;
    this.reports = reports;
    this.calls = calls;
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Blocking
  @Operation(
      summary = "Hears what became of a message",
      description =
          "Twilio is told this address with each message. A status that comes late or again changes"
              + " nothing, and neither does one of a message that isn't known.")
  @APIResponse(responseCode = "204", description = "Noted, or nothing to note")
  public void tell(
      @RestPath String accountId,
      @RestQuery String message,
      MultivaluedMap<String, String> form,
      @RestHeader("X-Twilio-Signature") String signature) {
    TwilioCall call = calls.of(form, signature);
    for (TwilioAccount account : door.signers(accounts.withId(accountId), call)) {
      TwilioReport.of(call, message)
          .ifPresent(
              report ->
                  account.known().ifPresent(known -> reports.told(known, Channel.SMS, report)));
    }
  }
}
