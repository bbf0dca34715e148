package io.echolot.surveys.invitation;

import io.echolot.platform.Ids;
import io.echolot.platform.Problem;
import io.echolot.surveys.SqlTime;
import io.echolot.surveys.customer.Customer;
import io.echolot.surveys.invitation.InvitationBatch.Left;
import io.echolot.surveys.invitation.InvitationStore.Stored;
import io.echolot.surveys.invitation.Purpose.Target;
import io.echolot.surveys.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Invites customers, none of them too often. */
@ApplicationScoped
class Invitations {

  /** They travel in one record, of which Kafka takes a megabyte. */
  private static final int MOST_REVOKED = 10_000;

  private final Purpose purpose;
  private final Candidates candidates;
  private final Policies policies;
  private final Selections selections;
  private final InvitationStore store;
  private final Contacts contacts;
  private final PersonalLinks links;
  private final Clock clock;

  Invitations(
      Purpose purpose,
      Candidates candidates,
      Policies policies,
      Selections selections,
      InvitationStore store,
      Contacts contacts,
      PersonalLinks links,
      Clock clock) {
    this.purpose = purpose;
    this.candidates = candidates;
    this.policies = policies;
    this.selections = selections;
    this.store = store;
    this.contacts = contacts;
    this.links = links;
    this.clock = clock;
  }

  /** Invites those of whom the request speaks, as far as they may be asked. */
  @Transactional
  InvitationBatch invite(String tenant, InvitationRequest request) {
    Instant now = SqlTime.stored(clock.instant());
    Target target = purpose.of(tenant, request, now);
    return request.anonymous() > 0
        ? inviteUnknown(tenant, request, target, now)
        : inviteCustomers(tenant, request, target, now);
  }

  private InvitationBatch inviteUnknown(
      String tenant, InvitationRequest request, Target target, Instant now) {
    List<InvitationView> invited = new ArrayList<>();
    for (int i = 0; i < request.anonymous(); i++) {
      UUID id = id(tenant, request, "anonymous/" + i);
      Invitation wanted = invitation(id, "", request, target, now);
      boolean isNew = store.insert(tenant, wanted);
      invited.add(view(tenant, isNew ? wanted : store.find(tenant, id).orElseThrow().invitation()));
    }
    return new InvitationBatch(invited, List.of(), "");
  }

  private InvitationBatch inviteCustomers(
      String tenant, InvitationRequest request, Target target, Instant now) {
    Candidates.Some some = candidates.of(tenant, request);
    Map<String, Invitation> before = before(tenant, request, some.ids());
    Selection selection = selections.of(tenant, request, target, some.ids(), now);
    List<InvitationView> invited = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (String customer : some.ids()) {
      Invitation known = before.get(customer);
      Optional<Reason> reason = reason(selection, request, customer, some.known().get(customer));
      if (known != null) {
        invited.add(view(tenant, known));
      } else if (reason.isPresent()) {
        left.add(new Left(customer, reason.get()));
      } else {
        UUID id = id(tenant, request, "customer/" + customer);
        Invitation invitation = invitation(id, customer, request, target, now);
        store.insert(tenant, invitation);
        contacts.note(tenant, invitation);
        invited.add(view(tenant, invitation));
      }
    }
    return new InvitationBatch(invited, left, cursor(some.next()));
  }

  /** What the same call made when it came first. */
  private Map<String, Invitation> before(
      String tenant, InvitationRequest request, List<String> customers) {
    Map<String, Invitation> before = new HashMap<>();
    if (request.batch() != null) {
      List<UUID> ids = customers.stream().map(c -> id(tenant, request, "customer/" + c)).toList();
      for (Stored stored : store.find(tenant, ids)) {
        before.put(stored.invitation().customer(), stored.invitation());
      }
    }
    return before;
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
      Selection selection, InvitationRequest request, String id, Customer customer) {
    if (customer == null) {
      return Optional.of(Reason.UNKNOWN);
    }
    // The customer may have left the segment between being found and being locked.
    return !request.segment().isEmpty() && !customer.segments().contains(request.segment())
        ? Optional.of(Reason.NOT_IN_SEGMENT)
        : selection.against(id, customer.segments());
  }

  private static Invitation invitation(
      UUID id, String customer, InvitationRequest request, Target target, Instant now) {
    return new Invitation(
        id,
        target.survey().key(),
        customer,
        request.channel(),
        target.publishableKey(),
        request.single(),
        request.hidden(),
        SqlTime.stored(request.sentAt(now)),
        SqlTime.stored(request.expiry(now)));
  }

  private InvitationView view(String tenant, Invitation invitation) {
    return InvitationView.of(invitation, InvitationState.OPEN, links.of(tenant, invitation));
  }

  private static String cursor(String after) {
    byte[] text = after.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** Takes an invitation back; the gateway refuses its link a moment later. */
  @Transactional
  void revoke(String tenant, UUID id) {
    Instant now = clock.instant();
    Stored known = store.find(tenant, id).orElseThrow(() -> Problem.NOT_FOUND.because(""));
    if (known.revoked()) {
      return;
    }
    store.revoke(tenant, id);
    policies.revoke(tenant, () -> revoked(tenant, now));
    Invitation invitation = known.invitation();
    if (!invitation.customer().isEmpty() && invitation.at().isAfter(now)) {
      contacts.takeBack(tenant, invitation);
    }
  }

  private List<String> revoked(String tenant, Instant now) {
    List<String> ids = store.revoked(tenant, now);
    if (ids.size() > MOST_REVOKED) {
      throw Problem.CONFLICT.because(
          "At most " + MOST_REVOKED + " invitations that aren't expired can be revoked.");
    }
    return ids;
  }
}
