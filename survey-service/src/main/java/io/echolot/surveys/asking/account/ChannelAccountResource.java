package io.echolot.surveys.asking.account;

import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.asking.message.SentMessage;
import io.echolot.surveys.base.http.IfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** One account with a provider. */
@Path("/v1/channel-accounts/{id}")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Channel accounts")
public class ChannelAccountResource {

  private final ChannelAccounts accounts;
  private final AccountTests tests;
  private final CurrentTenant tenant;

  ChannelAccountResource(ChannelAccounts accounts, AccountTests tests, CurrentTenant tenant) {
    this.accounts = accounts;
    this.tests = tests;
    this.tenant = tenant;
  }

  @GET
  @Operation(summary = "An account, without its credentials")
  @APIResponseSchema(ChannelAccountView.class)
  public Response get(@RestPath String id, @Context Request request) {
    return accounts.get(tenant.id(), id).unlessKnown(request);
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(
      summary = "Replaces the account that the caller has seen (If-Match)",
      description =
          "Once its provider has confirmed it. Without credentials it keeps those that it has.")
  @APIResponseSchema(ChannelAccountView.class)
  public Response put(
      @RestPath String id,
      @RestHeader(HttpHeaders.IF_MATCH) String tag,
      @Context Request request,
      ChannelAccountBody body) {
    IfMatch seen = IfMatch.required(tag, request, "account");
    return accounts.replace(tenant.id(), id, seen, GivenBody.of(body)).tagged();
  }

  @DELETE
  @RolesAllowed("admin")
  @Operation(summary = "Deletes an account: nothing comes or goes by it any more")
  public void delete(@RestPath String id) {
    accounts.delete(tenant.id(), id);
  }

  @POST
  @Path("/check")
  @RolesAllowed("admin")
  @Operation(
      summary = "Asks the provider whether the account is still as it is set up",
      description = "It tells, too, which addresses' messages it delivers to us.")
  public AccountCheckView check(@RestPath String id) {
    return accounts.check(tenant.id(), id);
  }

  @POST
  @Path("/connect")
  @RolesAllowed("admin")
  @Operation(
      summary = "Has the provider deliver the account's messages to us",
      description = "It replaces what the provider has for incoming messages of these addresses.")
  public AccountCheckView connect(@RestPath String id) {
    return accounts.connect(tenant.id(), id);
  }

  @POST
  @Path("/test")
  @RolesAllowed("admin")
  @ResponseStatus(202)
  @Operation(
      summary = "Sends a message to a phone, to try the account",
      description = "What becomes of it is told by GET /v1/messages.")
  @APIResponseSchema(
      value = SentMessage.class,
      responseCode = "202",
      responseDescription = "The message, which is on its way")
  public SentMessage test(@RestPath String id, TestMessageBody body) {
    return tests.send(tenant.id(), id, GivenBody.of(body));
  }
}
