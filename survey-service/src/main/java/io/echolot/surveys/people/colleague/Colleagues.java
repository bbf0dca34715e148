package io.echolot.surveys.people.colleague;

import io.echolot.platform.problem.Problem;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.persistence.TenantLock;
import io.echolot.surveys.people.colleague.keycloak.KeycloakUser;
import io.echolot.surveys.people.colleague.keycloak.KeycloakUsers;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Who logs in for a tenant, as its admins manage them. */
@ApplicationScoped
public class Colleagues {

  /** Among whom another admin is looked for. */
  private static final int MOST = 1_000;

  /** For all of Keycloak's answers to one change. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final Set<String> ALL_ROLES =
      Arrays.stream(ColleagueRole.values())
          .map(ColleagueRole::wireName)
          .collect(Collectors.toUnmodifiableSet());

  /** Who has one runs Echolot, and isn't a tenant's to manage. */
  private static final Set<String> NOBODYS = Set.of("operator", "listener");

  private final KeycloakUsers users;
  private final Database database;
  private final TenantLock lock;

  Colleagues(KeycloakUsers users, Database database, TenantLock lock) {
    this.users = users;
    this.database = database;
    this.lock = lock;
  }

  /** Some of the tenant's people, in Keycloak's order. */
  public Uni<List<Colleague>> list(String tenant, int first, int most) {
    return users.list(tenant, first, most).map(Colleagues::colleague).collect().asList();
  }

  /**
   * Whether anybody may be the tenant's, as far as Keycloak tells, programs among them, besides who
   * is there of the same invitation only.
   */
  public Uni<Boolean> isAnybodyOf(String tenant, NewColleague invited) {
    return begun(tenant, invited).flatMap(known -> users.isAnybodyOf(tenant, known));
  }

  Uni<Colleague> get(String tenant, String id) {
    return users.get(tenant, id).map(Colleagues::colleague);
  }

  private static Colleague colleague(KeycloakUser user) {
    return new Colleague(
        user.id(),
        user.email(),
        user.name(),
        Arrays.stream(ColleagueRole.values())
            .filter(role -> user.roles().contains(role.wireName()))
            .toList(),
        user.isEnabled(),
        user.isInvited(),
        user.units());
  }

  /**
   * Creates somebody who sets a password by the e-mail that Keycloak sends. Sent again, the same
   * completes what of it was done.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if somebody has
   *     that address
   */
  public Uni<InvitedColleague> invite(String tenant, NewColleague invited) {
    return create(tenant, invited).flatMap(person -> mailed(tenant, person));
  }

  /**
   * Creates somebody who gets no e-mail yet, or completes who was left over when Keycloak's answer
   * didn't come.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if somebody has
   *     that address
   */
  public Uni<Colleague> create(String tenant, NewColleague invited) {
    return users
        .create(tenant, invited.email(), invited.firstName(), invited.lastName(), invited.units())
        .flatMap(
            id ->
                id.isPresent()
                    ? users
                        .requireUnits(tenant, id.get(), invited.units())
                        .flatMap(limited -> withRoles(invited.as(id.get())))
                        .onFailure()
                        .call(() -> takeBack(id.get()))
                    : completed(tenant, invited));
  }

  private Uni<Colleague> withRoles(Colleague person) {
    return users.setRoles(person.id(), ALL_ROLES, names(person.roles())).replaceWith(person);
  }

  /** Who was there before this call keeps their name, and isn't deleted, whatever fails. */
  private Uni<Colleague> completed(String tenant, NewColleague invited) {
    return begun(tenant, invited)
        .map(
            found ->
                found.orElseThrow(
                    () ->
                        Problem.CONFLICT.because(
                            "Somebody already logs in with that e-mail address.")))
        .map(user -> colleague(new KeycloakUser(user.json(), names(invited.roles()))))
        .flatMap(this::withRoles);
  }

  /**
   * Who can be there of the same invitation: without a password, with its units, and with its roles
   * or none yet, as Keycloak gives all of them at once.
   */
  private Uni<Optional<KeycloakUser>> begun(String tenant, NewColleague invited) {
    return users
        .byEmail(tenant, invited.email())
        .map(found -> found.filter(user -> user.isEnabled() && user.isInvited()))
        .map(found -> found.filter(user -> user.isLimitedTo(invited.units())))
        .map(found -> found.filter(user -> isSame(user.roles(), names(invited.roles()))));
  }

  private static boolean isSame(Set<String> given, Set<String> wanted) {
    Set<String> ours = new HashSet<>(given);
    ours.removeIf(role -> !ALL_ROLES.contains(role) && !NOBODYS.contains(role));
    return ours.isEmpty() || ours.equals(wanted);
  }

  /** Deletes who was created right before, if Keycloak is there for it. */
  public Uni<Void> takeBack(String id) {
    return users
        .delete(id)
        .onFailure()
        .invoke(failure -> Log.warnf("The user %s of Keycloak's is left over", id))
        .onFailure()
        .recoverWithNull();
  }

  private static Set<String> names(Collection<ColleagueRole> roles) {
    return roles.stream().map(ColleagueRole::wireName).collect(Collectors.toSet());
  }

  /** Has the e-mail sent to somebody; what is known of them is told if Keycloak can't any more. */
  public Uni<InvitedColleague> mailed(String tenant, Colleague known) {
    return users
        .mail(known.id())
        .flatMap(
            sent ->
                get(tenant, known.id())
                    .onFailure()
                    .recoverWithItem(known)
                    .map(person -> new InvitedColleague(known.id(), person, sent)));
  }

  /**
   * Has the e-mail sent once more.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if the person has
   *     set a password, {@link Problem#NOT_FOUND}
   */
  Uni<InvitedColleague> inviteAgain(String tenant, String id) {
    return get(tenant, id)
        .invoke(
            person -> {
              if (!person.invited()) {
                throw Problem.CONFLICT.because("The person has a password already.");
              }
            })
        .flatMap(person -> mailed(tenant, person));
  }

  /**
   * Changes roles, units, and whether the person may log in.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if the tenant
   *     would have no admin any more, a role comes by a group, or somebody else changes people;
   *     {@link Problem#NOT_FOUND}; 501 if Keycloak doesn't keep units, and nothing is changed then
   */
  Uni<Colleague> change(String tenant, String id, ColleagueChange change) {
    return oneByOne(
        tenant,
        () ->
            managed(tenant, id)
                .call(user -> requireChangeable(user, change))
                .call(user -> requireAdminLeft(tenant, user, change.applied(colleague(user))))
                .flatMap(user -> changed(tenant, user, change))
                .flatMap(user -> get(tenant, id))
                .invoke(now -> requireDone(now, change)));
  }

  /** In such an order that nobody sees more for a moment, or if the second step fails. */
  private Uni<KeycloakUser> changed(String tenant, KeycloakUser user, ColleagueChange change) {
    boolean isWidened = change.units() != null && change.units().isEmpty();
    return isWidened
        ? apply(user, change)
            .flatMap(done -> users.get(tenant, user.id()))
            .flatMap(now -> limited(tenant, now, change))
        : limited(tenant, user, change).call(now -> apply(now, change));
  }

  /**
   * Before anything else is changed, as what Keycloak doesn't keep refuses all of it; and nobody
   * who is given a role or a login shall see more by it for a moment.
   */
  private Uni<KeycloakUser> limited(String tenant, KeycloakUser user, ColleagueChange change) {
    return change.units() == null || user.isLimitedTo(change.units())
        ? Uni.createFrom().item(user)
        : users
            .setUnits(user, change.units())
            .flatMap(done -> users.requireUnits(tenant, user.id(), change.units()))
            .flatMap(done -> users.get(tenant, user.id()));
  }

  private Uni<Void> apply(KeycloakUser user, ColleagueChange change) {
    Uni<Void> roles =
        change.roles() == null
            ? Uni.createFrom().voidItem()
            : users.setRoles(user.id(), ALL_ROLES, names(change.roles()));
    return change.enabled() == null || change.enabled() == user.isEnabled()
        ? roles
        : roles.flatMap(done -> users.setEnabled(user, change.enabled()));
  }

  /** Before anything is changed. */
  private Uni<Void> requireChangeable(KeycloakUser user, ColleagueChange change) {
    if (change.roles() == null) {
      return Uni.createFrom().voidItem();
    }
    return users
        .kept(user, ALL_ROLES, names(change.roles()))
        .invoke(
            kept -> {
              if (!kept.isEmpty()) {
                throw byGroup();
              }
            })
        .replaceWithVoid();
  }

  private static RuntimeException byGroup() {
    return Problem.CONFLICT.because("A role comes by a group of Keycloak's, and stays.");
  }

  private static void requireDone(Colleague now, ColleagueChange change) {
    if (change.roles() != null && !Set.copyOf(now.roles()).equals(change.roles())) {
      throw byGroup();
    }
  }

  /**
   * Deletes the person.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link Problem#CONFLICT} if the tenant
   *     would have no admin any more, or somebody else changes people; {@link Problem#NOT_FOUND}
   */
  Uni<Void> remove(String tenant, String id) {
    ColleagueChange gone = ColleagueChange.disabled();
    return oneByOne(
        tenant,
        () ->
            managed(tenant, id)
                .call(user -> requireAdminLeft(tenant, user, gone.applied(colleague(user))))
                .flatMap(user -> users.delete(id)));
  }

  /**
   * Of two admins who take each other's role at once, one is refused. Nobody waits for Keycloak's
   * answers to others: who waits has a connection that all tenants share.
   */
  private <T> Uni<T> oneByOne(String tenant, Supplier<Uni<T>> work) {
    return database.write(
        session ->
            lock.tryHold(tenant, TenantLock.Of.PEOPLE)
                .invoke(Colleagues::requireHeld)
                .flatMap(held -> inTime(work)));
  }

  private static void requireHeld(boolean isHeld) {
    if (!isHeld) {
      throw Problem.CONFLICT.because(
          "Somebody else changes people right now. Send the same again.");
    }
  }

  private static <T> Uni<T> inTime(Supplier<Uni<T>> work) {
    // The session's transaction ends where it began.
    Context here = Vertx.currentContext();
    return work.get()
        .ifNoItem()
        .after(PATIENCE)
        .failWith(() -> Problem.unavailable("Keycloak is slow. Send the same again."))
        .emitOn(then -> here.runOnContext(nothing -> then.run()));
  }

  private Uni<KeycloakUser> managed(String tenant, String id) {
    return users
        .get(tenant, id)
        .invoke(
            user -> {
              if (user.roles().stream().anyMatch(NOBODYS::contains)) {
                throw Problem.FORBIDDEN.because("Who runs Echolot is managed in Keycloak.");
              }
            });
  }

  private Uni<Void> requireAdminLeft(String tenant, KeycloakUser user, Colleague then) {
    if (!colleague(user).managesPeople() || then.managesPeople()) {
      return Uni.createFrom().voidItem();
    }
    return users
        .list(tenant, 0, MOST)
        .map(Colleagues::colleague)
        .filter(other -> !other.id().equals(user.id()) && other.managesPeople())
        .toUni()
        .invoke(
            other -> {
              if (other == null) {
                throw Problem.CONFLICT.because(
                    "Nobody else may manage people then: give another person the role first.");
              }
            })
        .replaceWithVoid();
  }
}
