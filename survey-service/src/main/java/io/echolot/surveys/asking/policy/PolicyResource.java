package io.echolot.surveys.asking.policy;

import static io.echolot.surveys.base.persistence.Database.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.contracts.channel.ConsentPolicy;
import io.echolot.contracts.channel.Quarantine;
import io.echolot.contracts.channel.QuietHours;
import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.channel.WithdrawalReach;
import io.echolot.platform.strict.GivenBody;
import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.surveys.base.http.EntityTags;
import io.echolot.surveys.base.http.IfMatch;
import io.echolot.surveys.base.http.Locked;
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

/** What the tenant wants of all its surveys. */
@Path("/v1/policy")
@Tag(name = "Policy")
public class PolicyResource {

  private final Policies policies;
  private final CurrentTenant tenant;

  public PolicyResource(Policies policies, CurrentTenant tenant) {
    this.policies = policies;
    this.tenant = tenant;
  }

  /**
   * The policy as people see and change it.
   *
   * @param quarantine how often a customer may be asked; none if absent
   * @param withdrawal for which channels a withdrawal counts; {@code everywhere} if absent
   * @param consentRequired whether only those are invited who consented
   * @param quietHours when Echolot writes to nobody, in each one's own time; absent for never
   */
  public record PolicyView(
      Quarantine quarantine,
      WithdrawalReach withdrawal,
      boolean consentRequired,
      @JsonInclude(JsonInclude.Include.NON_NULL) QuietHours quietHours) {
    public PolicyView {
      quarantine = quarantine == null ? Quarantine.NONE : quarantine;
      withdrawal = withdrawal == null ? WithdrawalReach.EVERYWHERE : withdrawal;
    }

    static PolicyView of(TenantPolicy policy) {
      ConsentPolicy consent = policy.consent();
      return new PolicyView(
          policy.quarantine(), consent.withdrawal(), consent.required(), policy.quietHours());
    }

    ConsentPolicy consent() {
      return new ConsentPolicy(withdrawal, consentRequired);
    }
  }

  @GET
  @RolesAllowed({"admin", "analyst", "agent"})
  @Operation(summary = "The policy; without a quarantine as long as nobody set one")
  @APIResponseSchema(PolicyView.class)
  public Response get() {
    return tagged(await(policies.locked(tenant.id())));
  }

  @PUT
  @RolesAllowed("admin")
  @Operation(summary = "Replaces the policy that the caller has seen (If-Match)")
  @APIResponseSchema(value = PolicyView.class, responseCode = "200")
  public Response put(
      @RestHeader(HttpHeaders.IF_MATCH) String tag, @Context Request request, PolicyView policy) {
    IfMatch seen = IfMatch.required(tag, request, "policy");
    PolicyView given = GivenBody.of(policy);
    return tagged(
        await(
            policies.put(
                tenant.id(), seen, given.quarantine(), given.consent(), given.quietHours())));
  }

  private static Response tagged(Locked<TenantPolicy> known) {
    return EntityTags.tagged(PolicyView.of(known.value()), known.lock());
  }
}
