package io.echolot.surveys.people.colleague.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A user as Keycloak tells of one, all that it tells.
 *
 * @param roles the names of all realm roles that the user has, by groups and other roles, too
 */
public record KeycloakUser(JsonNode json, Set<String> roles) {

  /** The attributes that name the tenant, and the units. */
  static final String TENANT = "tenant";

  static final String UNITS = "units";

  private static final String PASSWORD = "UPDATE_PASSWORD";

  public KeycloakUser {
    roles = Set.copyOf(roles);
  }

  public String id() {
    return json.path("id").asText();
  }

  /** Empty if there is none. */
  public String email() {
    return json.path("email").asText("");
  }

  /** First and last name, or the user's; never empty. */
  public String name() {
    String full =
        (json.path("firstName").asText("") + " " + json.path("lastName").asText("")).strip();
    return full.isEmpty() ? json.path("username").asText() : full;
  }

  public boolean isEnabled() {
    return json.path("enabled").asBoolean();
  }

  /** Whether the user must set a password first. */
  public boolean isInvited() {
    return texts(json.path("requiredActions")).contains(PASSWORD);
  }

  /** The values of an attribute; empty if there are none. */
  private List<String> attribute(String name) {
    return texts(json.path("attributes").path(name));
  }

  /** To which units the user is limited; empty for no limit. */
  public List<String> units() {
    return attribute(UNITS);
  }

  /** Whether those are the units, in whatever order. */
  public boolean isLimitedTo(Collection<String> units) {
    return Set.copyOf(units()).equals(Set.copyOf(units));
  }

  /** Whether it is a person of that tenant, and no program. */
  boolean isOf(String tenant) {
    return attribute(TENANT).equals(List.of(tenant))
        && json.path("serviceAccountClientId").asText("").isEmpty()
        && !json.path("username").asText().startsWith("service-account-");
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** The same who may log in, or not. */
  JsonNode enabled(boolean may) {
    ObjectNode changed = json.deepCopy();
    return changed.put("enabled", may);
  }

  /** The same who is limited to these units, or to none if there are no. */
  JsonNode limitedTo(List<String> units) {
    ObjectNode changed = json.deepCopy();
    ObjectNode attributes = changed.withObject("/attributes");
    attributes.remove(UNITS);
    if (!units.isEmpty()) {
      units.forEach(attributes.putArray(UNITS)::add);
    }
    return changed;
  }
}
