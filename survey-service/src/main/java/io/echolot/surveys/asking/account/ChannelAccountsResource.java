package io.echolot.surveys.asking.account;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.Locked;
import io.echolot.surveys.base.http.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The tenant's accounts with those who carry messages. */
@Path("/v1/channel-accounts")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Channel accounts")
public class ChannelAccountsResource {

  private final ChannelAccounts accounts;
  private final CurrentTenant tenant;

  ChannelAccountsResource(ChannelAccounts accounts, CurrentTenant tenant) {
    this.accounts = accounts;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "Accounts with providers, the oldest first, page by page",
      description = "The next page's address stands in the header Link (rel=next).")
  public RestResponse<List<ChannelAccountView>> list(
      @Parameter(hidden = true) UriInfo uri, @RestQuery String cursor, @RestQuery String limit) {
    int most = Cursor.limit(limit);
    List<ChannelAccountView> found = accounts.list(tenant.id(), Slice.after(cursor), most + 1);
    return Slice.of(found, most, ChannelAccountView::id).answer(uri);
  }

  @POST
  @RolesAllowed("admin")
  @Operation(
      summary = "Sets an account up, once its provider has confirmed it",
      description =
          "The provider is asked whether it takes the credentials and whether the addresses are the"
              + " account's. Credentials are stored sealed and never shown.")
  @APIResponseSchema(
      value = ChannelAccountView.class,
      responseCode = "201",
      responseDescription = "The account and its entity tag")
  public Response create(ChannelAccountBody body) {
    Locked<ChannelAccountView> made = accounts.create(tenant.id(), GivenBody.of(body));
    return EntityTags.created(
        "/v1/channel-accounts/" + made.value().id(), made.value(), made.lock());
  }
}
