package io.echolot.surveys.asking.invitation;

import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.asking.invitation.InvitationBatch.Left;
import io.echolot.surveys.asking.invitation.Purpose.Target;
import io.echolot.surveys.asking.invitation.record.Contacts;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.asking.invitation.record.InvitationStore.Stored;
import io.echolot.surveys.asking.invitation.selection.Reason;
import io.echolot.surveys.asking.invitation.selection.Selection;
import io.echolot.surveys.asking.policy.Policies;
import io.echolot.surveys.base.SqlTime;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.customer.Customer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invites customers, none of them too often. */
@ApplicationScoped
public class Invitations {

  /** They travel in one record, of which Kafka takes a megabyte. */
  private static final int MOST_REVOKED = 10_000;

  private final Database database;
  private final Purpose purpose;
  private final Candidates candidates;
  private final Policies policies;
  private final Selections selections;
  private final InvitationStore store;
  private final Contacts contacts;
  private final PersonalLinks links;
  private final InvitationSender sender;
  private final Clock clock;

  Invitations(
      Database database,
      Purpose purpose,
      Candidates candidates,
      Policies policies,
      Selections selections,
      InvitationStore store,
      Contacts contacts,
      PersonalLinks links,
      InvitationSender sender,
      Clock clock) {
    this.database = database;
    this.purpose = purpose;
    this.candidates = candidates;
    this.policies = policies;
    this.selections = selections;
    this.store = store;
    this.contacts = contacts;
    this.links = links;
    this.sender = sender;
    this.clock = clock;
  }

  /** Invites those of whom the request speaks, as far as they may be asked. */
  public Uni<InvitationBatch> invite(String tenant, InvitationRequest request) {
    return database.write(session -> inviteNow(tenant, request));
  }

  /** Whom {@link #invite} would invite now, without links; nobody is. */
  public Uni<InvitationBatch> rehearse(String tenant, InvitationRequest request) {
    return database
        .rehearse(session -> inviteNow(tenant, request))
        .map(InvitationBatch::withoutLinks);
  }

  private Uni<InvitationBatch> inviteNow(String tenant, InvitationRequest request) {
    Instant now = SqlTime.stored(clock.instant());
    return purpose
        .of(tenant, request, now)
        .flatMap(
            target ->
                request.anonymous() > 0
                    ? inviteUnknown(tenant, request, target, now)
                    : inviteCustomers(tenant, request, target, now));
  }

  private Uni<InvitationBatch> inviteUnknown(
      String tenant, InvitationRequest request, Target target, Instant now) {
    List<Invitation> wanted =
        IntStream.range(0, request.anonymous())
            .mapToObj(i -> id(tenant, request, "anonymous/" + i))
            .map(id -> invitation(id, "", request, target, now))
            .toList();
    return Database.each(wanted, invitation -> inviteUnknown(tenant, invitation))
        .map(invited -> new InvitationBatch(invited, List.of(), ""));
  }

  private Uni<InvitationView> inviteUnknown(String tenant, Invitation wanted) {
    return store
        .insert(tenant, wanted)
        .flatMap(
            isNew ->
                isNew
                    ? Uni.createFrom().item(wanted)
                    : store
                        .find(tenant, wanted.id())
                        .map(known -> known.orElseThrow().invitation()))
        .map(invitation -> view(tenant, invitation));
  }

  private Uni<InvitationBatch> inviteCustomers(
      String tenant, InvitationRequest request, Target target, Instant now) {
    return candidates
        .of(tenant, request)
        .flatMap(
            some ->
                before(tenant, request, some.ids())
                    .flatMap(
                        before ->
                            selections
                                .of(tenant, request, target, some, now)
                                .map(
                                    selection ->
                                        decide(
                                            request,
                                            target,
                                            some,
                                            before,
                                            selection,
                                            customer ->
                                                invitation(
                                                    id(tenant, request, "customer/" + customer),
                                                    customer,
                                                    request,
                                                    target,
                                                    now))))
                    .call(decided -> Database.each(decided.fresh(), one -> store(tenant, one)))
                    .call(decided -> plan(tenant, request, target, decided.fresh()))
                    .map(
                        decided ->
                            new InvitationBatch(
                                decided.invited().stream().map(one -> view(tenant, one)).toList(),
                                decided.left(),
                                cursor(some.next()))));
  }

  private Uni<Void> plan(
      String tenant, InvitationRequest request, Target target, List<Invitation> fresh) {
    String language = target.survey().languages().get(0);
    return sender.plan(tenant, request.send(), language, fresh);
  }

  /**
   * Who is invited and who isn't.
   *
   * @param invited in the order of the customers
   * @param fresh those of them that are still to be stored
   */
  private record Decided(List<Invitation> invited, List<Invitation> fresh, List<Left> left) {}

  private static Decided decide(
      InvitationRequest request,
      Target target,
      Candidates.Some some,
      Map<String, Invitation> before,
      Selection selection,
      Function<String, Invitation> invitation) {
    Decided decided = new Decided(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String customer : some.ids()) {
      Invitation known = before.get(customer);
      Optional<Reason> reason =
          reason(selection, request, target, customer, some.known().get(customer));
      if (known != null) {
        decided.invited().add(known);
      } else if (reason.isPresent()) {
        decided.left().add(new Left(customer, reason.get()));
      } else {
        Invitation fresh = invitation.apply(customer);
        decided.invited().add(fresh);
        decided.fresh().add(fresh);
      }
    }
    return decided;
  }

  private Uni<Void> store(String tenant, Invitation invitation) {
    return store.insert(tenant, invitation).flatMap(added -> contacts.note(tenant, invitation));
  }

  /** What the same call made when it came first. */
  private Uni<Map<String, Invitation>> before(
      String tenant, InvitationRequest request, List<String> customers) {
    if (request.batch() == null) {
      return Uni.createFrom().item(Map.of());
    }
    List<UUID> ids = customers.stream().map(c -> id(tenant, request, "customer/" + c)).toList();
    return store
        .find(tenant, ids)
        .map(
            found ->
                found.stream()
                    .map(Stored::invitation)
                    .collect(
                        Collectors.toMap(
                            Invitation::customer, Function.identity(), (one, same) -> same)));
  }

  /** That of a name in any case: a response of such an id is taken from its link's holder alone. */
  private static UUID id(String tenant, InvitationRequest request, String who) {
    return Ids.ofName(
        "invitation/"
            + tenant
            + "/"
            + (request.batch() == null ? Ids.next() : request.batch() + "/" + who));
  }

  private static Optional<Reason> reason(
      Selection selection, InvitationRequest request, Target target, String id, Customer customer) {
    if (customer == null) {
      return Optional.of(Reason.UNKNOWN);
    }
    // The customer may have left the segment between being found and being locked.
    if (!request.segment().isEmpty() && !customer.segments().contains(request.segment())) {
      return Optional.of(Reason.NOT_IN_SEGMENT);
    }
    return request.send() != null && customer.address(target.channel()).isEmpty()
        ? Optional.of(Reason.NO_ADDRESS)
        : selection.against(id, customer.segments());
  }

  private static Invitation invitation(
      UUID id, String customer, InvitationRequest request, Target target, Instant now) {
    return new Invitation(
        id,
        target.survey().key(),
        customer,
        target.channel(),
        target.publishableKey(),
        request.single(),
        request.hidden(),
        SqlTime.stored(request.sentAt(now)),
        SqlTime.stored(request.expiry(now)),
        request.unit());
  }

  private InvitationView view(String tenant, Invitation invitation) {
    return InvitationView.of(invitation, InvitationState.OPEN, links.of(tenant, invitation));
  }

  private static String cursor(String after) {
    byte[] text = after.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** Takes an invitation back; the gateway refuses its link a moment later. */
  Uni<Void> revoke(String tenant, UUID id) {
    Instant now = clock.instant();
    return database.write(
        session ->
            store
                .find(tenant, id)
                .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")))
                .flatMap(
                    known ->
                        known.revoked()
                            ? Uni.createFrom().voidItem()
                            : revoke(tenant, known.invitation(), now)));
  }

  private Uni<Void> revoke(String tenant, Invitation invitation, Instant now) {
    boolean isToCome = !invitation.customer().isEmpty() && invitation.at().isAfter(now);
    return store
        .revoke(tenant, invitation.id())
        .flatMap(revoked -> policies.revoke(tenant, () -> revoked(tenant, now)))
        .flatMap(
            told -> isToCome ? contacts.takeBack(tenant, invitation) : Uni.createFrom().voidItem());
  }

  private Uni<List<String>> revoked(String tenant, Instant now) {
    return store
        .revoked(tenant, now)
        .invoke(
            ids -> {
              if (ids.size() > MOST_REVOKED) {
                throw Problem.CONFLICT.because(
                    "At most " + MOST_REVOKED + " invitations that aren't expired can be revoked.");
              }
            });
  }
}
