package io.echolot.surveys.people.consent;

import static io.echolot.surveys.base.persistence.Database.await;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Whether a customer may be written to by one channel for one purpose. */
@Path("/v1/customers/{id}/consents/{channel}/{purpose}")
@Tag(name = "Customers")
public class CustomerConsentResource {

  private final Consents consents;
  private final CurrentTenant tenant;

  CustomerConsentResource(Consents consents, CurrentTenant tenant) {
    this.consents = consents;
    this.tenant = tenant;
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "What a customer said last of one channel and purpose")
  @APIResponseSchema(Consent.class)
  public Response get(@RestPath String id, @RestPath String channel, @RestPath String purpose) {
    ConsentAddress of = ConsentAddress.of(channel, purpose);
    return await(consents.get(tenant.id(), id, of.channel(), of.purpose())).tagged();
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Adds what a customer said; gives what counts then",
      description =
          "Once anything was said, If-Match is needed. What was said later counts, whenever it"
              + " comes in; of two at the same time a withdrawal. The state unknown takes back what"
              + " was entered by mistake. Channels: email, sms, whatsapp, telegram, chat, phone;"
              + " purpose: surveys.")
  @APIResponseSchema(value = Consent.class, responseCode = "200")
  public Response put(
      @RestPath String id,
      @RestPath String channel,
      @RestPath String purpose,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      @Context HttpHeaders headers,
      ConsentBody body) {
    ConsentAddress of = ConsentAddress.of(channel, purpose);
    IfMatch seen = IfMatch.toReplace(tag, request, "consent");
    Consent said = consents.read(of.channel(), of.purpose(), source(headers), GivenBody.of(body));
    return await(consents.put(tenant.id(), id, said, seen)).tagged();
  }

  /** Programs bring a token, browsers the console's session. */
  private static ConsentSource source(HttpHeaders headers) {
    return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
        ? ConsentSource.CONSOLE
        : ConsentSource.API;
  }
}
