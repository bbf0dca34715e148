package io.echolot.surveys.asking.invitation;

import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.platform.problem.Problem;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.asking.invitation.record.InvitationStore.Stored;
import io.echolot.surveys.asking.invitation.record.States;
import io.echolot.surveys.base.persistence.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows invitations with what became of them. */
@ApplicationScoped
class InvitationListing {

  private final InvitationStore store;
  private final States states;
  private final PersonalLinks links;

  InvitationListing(InvitationStore store, States states, PersonalLinks links) {
    this.store = store;
    this.states = states;
    this.links = links;
  }

  /** A page of those that have the state, if one is wanted; none shows its link. */
  Uni<Page<InvitationView>> page(
      String tenant,
      Map<String, String> equal,
      Optional<InvitationState> wanted,
      Optional<Cursor> after,
      int limit) {
    return store
        .list(tenant, equal, after, limit + 1)
        .flatMap(oneMore -> Database.aside(() -> page(tenant, oneMore, wanted, limit)));
  }

  private Page<InvitationView> page(
      String tenant, List<Stored> oneMore, Optional<InvitationState> wanted, int limit) {
    Page<Stored> page =
        Page.of(
            oneMore,
            limit,
            last -> new Cursor(last.invitation().at(), last.invitation().id().toString()));
    Map<UUID, InvitationState> found = states.of(tenant, page.items());
    List<InvitationView> views =
        page.items().stream()
            .map(one -> InvitationView.of(one.invitation(), found.get(one.invitation().id()), ""))
            .filter(view -> wanted.isEmpty() || view.state() == wanted.get())
            .toList();
    return new Page<>(views, page.next());
  }

  /** One invitation, with its link as long as it is open. */
  Uni<InvitationView> get(String tenant, UUID id) {
    return store
        .find(tenant, id)
        .map(found -> found.orElseThrow(() -> Problem.NOT_FOUND.because("")))
        .flatMap(known -> Database.aside(() -> view(tenant, known)));
  }

  private InvitationView view(String tenant, Stored known) {
    Invitation invitation = known.invitation();
    InvitationState state = states.of(tenant, List.of(known)).get(invitation.id());
    String link = state == InvitationState.OPEN ? links.of(tenant, invitation) : "";
    return InvitationView.of(invitation, state, link);
  }
}
