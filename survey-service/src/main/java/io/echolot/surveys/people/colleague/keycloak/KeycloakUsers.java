package io.echolot.surveys.people.colleague.keycloak;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.platform.problem.Problem;
import io.echolot.platform.problem.Problem.Violation;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The users of a tenant in Keycloak; nobody else's are ever given, or touched. */
@Singleton
public class KeycloakUsers {

  /** So that no id leads to another of Keycloak's addresses. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_-]{0,254}");

  private static final List<String> FIRST_ACTIONS = List.of("UPDATE_PASSWORD", "VERIFY_EMAIL");
  private static final String USERS = "/users";

  private final KeycloakAdmin keycloak;
  private final KeycloakConfig config;

  KeycloakUsers(KeycloakAdmin keycloak, KeycloakConfig config) {
    this.keycloak = keycloak;
    this.config = config;
  }

  /** Some of the tenant's, in Keycloak's order, {@code most} at most from the {@code first} on. */
  public Multi<KeycloakUser> list(String tenant, int first, int most) {
    return of(tenant, found(tenant, first, most));
  }

  /** Whether Keycloak knows anybody else who may be the tenant's, a program, too. */
  public Uni<Boolean> isAnybodyOf(String tenant, Optional<KeycloakUser> besides) {
    Set<String> known = besides.map(KeycloakUser::id).stream().collect(Collectors.toSet());
    return found(tenant, 0, 2)
        .map(
            users ->
                StreamSupport.stream(users.spliterator(), false)
                    .anyMatch(user -> !known.contains(user.path("id").asText())));
  }

  /** The person of the tenant's who has that address; empty if nobody of it has. */
  public Uni<Optional<KeycloakUser>> byEmail(String tenant, String email) {
    return of(tenant, found("exact=true&max=2&email=" + encoded(email)))
        .toUni()
        .map(Optional::ofNullable);
  }

  private Multi<KeycloakUser> of(String tenant, Uni<JsonNode> found) {
    return found
        .onItem()
        .transformToMulti(users -> Multi.createFrom().iterable(users))
        .filter(json -> new KeycloakUser(json, Set.of()).isOf(tenant))
        .onItem()
        .transformToUniAndConcatenate(this::withRolesIfThere);
  }

  private Uni<JsonNode> found(String tenant, int first, int most) {
    return found("first=" + first + "&max=" + most + "&q=" + encoded("tenant:\"" + tenant + "\""));
  }

  private Uni<JsonNode> found(String query) {
    return keycloak
        .call(GET, USERS + "?briefRepresentation=false&" + query, null)
        .map(KeycloakUsers::array);
  }

  /** Nobody, if somebody has deleted the user meanwhile. */
  private Uni<KeycloakUser> withRolesIfThere(JsonNode user) {
    return rolesOf(user)
        .map(answer -> answer.isOne(404) ? null : new KeycloakUser(user, names(answer)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * One of the tenant's.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#NOT_FOUND} if there is none
   */
  public Uni<KeycloakUser> get(String tenant, String id) {
    if (!ID.matcher(id).matches()) {
      throw Problem.NOT_FOUND.because("");
    }
    return keycloak
        .call(GET, USERS + "/" + id, null)
        .invoke(
            answer -> {
              if (!answer.isDone() || !new KeycloakUser(answer.body(), Set.of()).isOf(tenant)) {
                throw Problem.NOT_FOUND.because("");
              }
            })
        .flatMap(answer -> withRoles(answer.body()));
  }

  private Uni<KeycloakUser> withRoles(JsonNode user) {
    return rolesOf(user)
        .invoke(KeycloakUsers::requireThere)
        .map(answer -> new KeycloakUser(user, names(answer)));
  }

  private Uni<KeycloakAnswer> rolesOf(JsonNode user) {
    return keycloak.call(GET, roles(user.path("id").asText()) + "/composite", null);
  }

  private static Set<String> names(KeycloakAnswer answer) {
    return named(answer).keySet();
  }

  private static void requireThere(KeycloakAnswer answer) {
    if (answer.isOne(404)) {
      throw Problem.NOT_FOUND.because("");
    }
  }

  /** What Keycloak refuses to tell isn't nothing. */
  private static JsonNode array(KeycloakAnswer answer) {
    if (!answer.isDone() || !answer.body().isArray()) {
      throw refused(answer);
    }
    return answer.body();
  }

  private static RuntimeException refused(KeycloakAnswer answer) {
    Log.warnf("Keycloak refuses: %d %s", answer.status(), answer.body());
    return Problem.unavailable("Keycloak refuses. Send the same again.");
  }

  private static String roles(String id) {
    return USERS + "/" + id + "/role-mappings/realm";
  }

  private static Map<String, JsonNode> named(KeycloakAnswer roles) {
    return StreamSupport.stream(array(roles).spliterator(), false)
        .collect(Collectors.toMap(role -> role.path("name").asText(), role -> role));
  }

  /**
   * Creates somebody of the tenant, who sets a password first; the id, or empty if somebody has
   * that address already, of whatever tenant.
   *
   * @param units to which they are limited; empty for no limit. To be asked for by {@link
   *     #requireUnits}, as a realm may not keep them
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#INVALID} if Keycloak doesn't
   *     take it
   */
  public Uni<Optional<String>> create(
      String tenant, String email, String firstName, String lastName, List<String> units) {
    Map<String, Object> user =
        Map.of(
            "username", email,
            "email", email,
            "firstName", firstName,
            "lastName", lastName,
            "enabled", true,
            "requiredActions", FIRST_ACTIONS,
            "attributes", attributes(tenant, units));
    return keycloak
        .call(POST, USERS, user)
        .map(
            answer -> {
              if (answer.isOne(409)) {
                return Optional.empty();
              }
              requireTaken(answer);
              return Optional.of(
                  answer.location().substring(answer.location().lastIndexOf('/') + 1));
            });
  }

  private static Map<String, List<String>> attributes(String tenant, List<String> units) {
    List<String> whose = List.of(tenant);
    return units.isEmpty()
        ? Map.of(KeycloakUser.TENANT, whose)
        : Map.of(KeycloakUser.TENANT, whose, KeycloakUser.UNITS, units);
  }

  /**
   * Makes sure that somebody is limited to these units: who isn't sees everything.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 501 if Keycloak doesn't keep them
   */
  public Uni<Void> requireUnits(String tenant, String id, List<String> units) {
    return units.isEmpty()
        ? Uni.createFrom().voidItem()
        : get(tenant, id)
            .invoke(
                user -> {
                  if (!user.isLimitedTo(units)) {
                    throw KeycloakAdmin.NOT_MANAGED.because(
                        "Its realm doesn't keep to which units somebody is limited.");
                  }
                })
            .replaceWithVoid();
  }

  private static void requireTaken(KeycloakAnswer answer) {
    if (!answer.isDone()) {
      Log.infof("Keycloak refuses a new user: %s", answer.body().path("errorMessage").asText());
      String field = answer.body().path("field").asText("email");
      throw Problem.INVALID.because(
          "Nothing was stored.", List.of(new Violation(field, "must be as Keycloak takes it")));
    }
  }

  /**
   * Gives and takes roles, so that of {@code all} the user has those of {@code wanted} and no
   * others of their own; what comes by groups stays.
   */
  public Uni<Void> setRoles(String id, Set<String> all, Set<String> wanted) {
    return own(id)
        .flatMap(
            own -> give(id, wanted, own.keySet()).flatMap(given -> take(id, own, all, wanted)));
  }

  /**
   * Those of {@code all} that the user would keep against {@code wanted}, as they come by groups.
   * What comes by a role that is taken is not told of.
   */
  public Uni<Set<String>> kept(KeycloakUser user, Set<String> all, Set<String> wanted) {
    return own(user.id())
        .map(
            own ->
                taken(own, all, wanted).stream()
                        .anyMatch(role -> role.path("composite").asBoolean())
                    ? Set.of()
                    : user.roles().stream()
                        .filter(role -> all.contains(role) && !wanted.contains(role))
                        .filter(role -> !own.containsKey(role))
                        .collect(Collectors.toSet()));
  }

  private static List<JsonNode> taken(
      Map<String, JsonNode> own, Set<String> all, Set<String> wanted) {
    return own.entrySet().stream()
        .filter(role -> all.contains(role.getKey()) && !wanted.contains(role.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Uni<Map<String, JsonNode>> own(String id) {
    return keycloak
        .call(GET, roles(id), null)
        .invoke(KeycloakUsers::requireThere)
        .map(KeycloakUsers::named);
  }

  private Uni<Void> give(String id, Set<String> wanted, Set<String> own) {
    if (own.containsAll(wanted)) {
      return Uni.createFrom().voidItem();
    }
    return keycloak
        .call(GET, roles(id) + "/available", null)
        .flatMap(
            answer -> {
              Map<String, JsonNode> available = named(answer);
              List<JsonNode> given =
                  wanted.stream().filter(role -> !own.contains(role)).map(available::get).toList();
              if (given.contains(null)) {
                throw KeycloakAdmin.NOT_MANAGED.because("Its realm lacks a role of Echolot's.");
              }
              return done(keycloak.call(POST, roles(id), given));
            });
  }

  private Uni<Void> take(
      String id, Map<String, JsonNode> own, Set<String> all, Set<String> wanted) {
    List<JsonNode> taken = taken(own, all, wanted);
    return taken.isEmpty()
        ? Uni.createFrom().voidItem()
        : done(keycloak.call(DELETE, roles(id), taken));
  }

  /** Lets somebody log in, or not; who may not any more is logged out. */
  public Uni<Void> setEnabled(KeycloakUser user, boolean may) {
    Uni<Void> changed = done(keycloak.call(PUT, USERS + "/" + user.id(), user.enabled(may)));
    return may ? changed : changed.flatMap(done -> logout(user.id()));
  }

  /**
   * Limits somebody to these units alone; empty for no limit. To be asked for by {@link
   * #requireUnits}, as a realm may not keep them.
   */
  public Uni<Void> setUnits(KeycloakUser user, List<String> units) {
    return done(keycloak.call(PUT, USERS + "/" + user.id(), user.limitedTo(units)));
  }

  private Uni<Void> logout(String id) {
    return done(keycloak.call(POST, USERS + "/" + id + "/logout", null));
  }

  /** Deletes somebody, if they are there. */
  public Uni<Void> delete(String id) {
    return keycloak
        .call(DELETE, USERS + "/" + id, null)
        .invoke(
            answer -> {
              if (!answer.isDone() && !answer.isOne(404)) {
                throw refused(answer);
              }
            })
        .replaceWithVoid();
  }

  /** Whether Keycloak has sent the e-mail by which somebody sets their password. */
  public Uni<Boolean> mail(String id) {
    String path =
        USERS
            + "/"
            + id
            + "/execute-actions-email?lifespan="
            + config.invitationLifespan().toSeconds();
    return keycloak
        .raw(PUT, path, FIRST_ACTIONS)
        .invoke(
            answer -> {
              if (!answer.isDone()) {
                Log.warnf(
                    "Keycloak sends no e-mail: %s", answer.body().path("errorMessage").asText());
              }
            })
        .map(KeycloakAnswer::isDone)
        .onFailure()
        .recoverWithItem(false);
  }

  private static Uni<Void> done(Uni<KeycloakAnswer> call) {
    return call.invoke(
            answer -> {
              if (!answer.isDone()) {
                Log.warnf("Keycloak refuses a change: %d %s", answer.status(), answer.body());
                throw Problem.CONFLICT.because("Keycloak refuses the change.");
              }
            })
        .replaceWithVoid();
  }
}
