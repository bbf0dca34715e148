package io.echolot.surveys.console;

import io.echolot.platform.tenant.CurrentTenant;
import io.echolot.platform.tenant.Person;
import io.echolot.platform.unit.CurrentUnits;
import io.echolot.surveys.records.alert.message.SmtpConfig;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asking, and where the console finds the widget. */
@Path("/v1/me")
@RolesAllowed({"admin", "analyst", "agent", MeResource.OPERATOR})
@Tag(name = "Console")
public class MeResource {

  /** The role of those who run Echolot, who need no tenant. */
  static final String OPERATOR = "operator";

  private final SecurityIdentity identity;
  private final CurrentTenant tenant;
  private final CurrentUnits units;
  private final String gateway;
  private final boolean mails;

  /**
   * Who is asking.
   *
   * @param gateway the gateway's public origin
   */
  public MeResource(
      SecurityIdentity identity,
      CurrentTenant tenant,
      CurrentUnits units,
      @ConfigProperty(name = "echolot.gateway-url") String gateway,
      SmtpConfig mail) {
    this.identity = identity;
    this.tenant = tenant;
    this.units = units;
    this.gateway = gateway;
    this.mails = mail.host().isPresent();
  }

  /**
   * Who is asking.
   *
   * @param name for the page's head
   * @param tenant whose surveys and journeys are shown; empty for an operator of none
   * @param roles of admin, analyst, agent, operator
   * @param gateway the gateway's public origin, which has the widget
   * @param email their own address; empty if their token names none
   * @param mails whether this Echolot can send e-mails, as alerts do
   * @param limited whether they see what speaks of some units alone, and change nothing
   * @param units the keys of these, in their order; with all below them
   */
  public record Me(
      String name,
      String tenant,
      List<String> roles,
      String gateway,
      String email,
      boolean mails,
      boolean limited,
      List<String> units) {}

  @GET
  @Operation(
      summary =
          "The caller's name, tenant, roles and units, where the widget is, and what Echolot can do"
              + " here")
  public Me get() {
    Person person = Person.of(identity);
    Optional<Set<String>> limits = units.scope().limits();
    boolean needsTenant = !person.roles().equals(List.of(OPERATOR));
    return new Me(
        person.name(),
        needsTenant ? tenant.id() : tenant.named(),
        person.roles(),
        gateway,
        email(identity.getPrincipal()),
        mails,
        limits.isPresent(),
        limits.orElse(Set.of()).stream().sorted().toList());
  }

  private static String email(Principal who) {
    return who instanceof JsonWebToken token
        ? Optional.<Object>ofNullable(token.getClaim("email")).map(Object::toString).orElse("")
        : "";
  }
}
