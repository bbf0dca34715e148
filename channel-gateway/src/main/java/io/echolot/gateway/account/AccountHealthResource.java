package io.echolot.gateway.account;

import io.echolot.gateway.published.KnownAccount;
import io.echolot.gateway.published.KnownAccounts;
import io.echolot.gateway.published.Subscription;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.tenant.CurrentTenant;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tells who looks after an account whether messages come and go by it. */
@Path("/v1/channel-accounts/{id}/health")
@RolesAllowed({"admin", "analyst", "agent"})
@Tag(name = "Channel accounts")
@Blocking
public class AccountHealthResource {

  private final KnownAccounts accounts;
  private final AccountHealthStore store;
  private final Subscription subscription;
  private final CurrentTenant tenant;

  AccountHealthResource(
      KnownAccounts accounts,
      AccountHealthStore store,
      Subscription subscription,
      CurrentTenant tenant) {
    this.accounts = accounts;
    this.store = store;
    this.subscription = subscription;
    this.tenant = tenant;
  }

  @GET
  @Operation(
      summary = "When messages came and went by an account",
      description =
          "The last message that came in and that went out, the last call to the account's address"
              + " that wasn't taken and why, and the last message that the provider didn't take or"
              + " deliver, with its code. Told within seconds, kept for 90 days; an account that was"
              + " only just made is known within a moment.")
  public AccountHealth get(@RestPath String id) {
    String owner = tenant.id();
    subscription.requireLoaded();
    KnownAccount known = accounts.of(owner, id).orElseThrow(() -> Problem.NOT_FOUND.because(""));
    return AccountHealth.of(known, store.find(known.account().topicKey()));
  }
}
