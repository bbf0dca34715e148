package io.echolot.surveys.asking.invitation;

import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.surveys.asking.invitation.Purpose.Target;
import io.echolot.surveys.asking.invitation.record.Contacts;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.asking.invitation.record.InvitationStore.Stored;
import io.echolot.surveys.asking.invitation.record.States;
import io.echolot.surveys.asking.invitation.selection.Sample;
import io.echolot.surveys.asking.invitation.selection.Selection;
import io.echolot.surveys.asking.policy.Policies;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.consent.ConsentCheck;
import io.echolot.surveys.people.consent.Consents;
import io.echolot.surveys.records.response.Respondents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Collects what must be known to decide who is invited. */
@ApplicationScoped
class Selections {

  private final Policies policies;
  private final Respondents respondents;
  private final InvitationStore store;
  private final States states;
  private final Contacts contacts;
  private final Consents consents;

  Selections(
      Policies policies,
      Respondents respondents,
      InvitationStore store,
      States states,
      Contacts contacts,
      Consents consents) {
    this.policies = policies;
    this.respondents = respondents;
    this.store = store;
    this.states = states;
    this.contacts = contacts;
    this.consents = consents;
  }

  /** For customers who are locked, so that nobody invites them meanwhile. */
  Uni<Selection> of(
      String tenant, InvitationRequest request, Target target, Candidates.Some some, Instant now) {
    return policies.get(tenant).flatMap(policy -> of(policy, request, target, some, now));
  }

  private Uni<Selection> of(
      TenantPolicy policy,
      InvitationRequest request,
      Target target,
      Candidates.Some some,
      Instant now) {
    String tenant = policy.tenant();
    String survey = target.survey().key();
    Instant when = request.sentAt(now);
    return Uni.combine()
        .all()
        .unis(
            Database.aside(() -> respondents.lastAnswers(tenant, survey, some.ids()).keySet()),
            waiting(tenant, survey, some.ids(), now),
            contacts.times(tenant, some.ids(), policy.quarantine(), when),
            consents.of(tenant, List.copyOf(some.known().values()), ConsentPurpose.SURVEYS))
        .usingConcurrencyOf(1)
        .with(
            (answered, invited, asked, said) ->
                new Selection(
                    target.survey().audience(),
                    new Sample(survey, request.share()),
                    policy.quarantine(),
                    answered,
                    invited,
                    asked,
                    when,
                    new ConsentCheck(policy.consent(), target.channel(), said)));
  }

  /** Who hasn't answered yet; who has may be invited to the survey again. */
  private Uni<Set<String>> waiting(
      String tenant, String survey, List<String> customers, Instant now) {
    return store
        .notExpired(tenant, survey, customers, now)
        .flatMap(invitations -> Database.aside(() -> open(tenant, invitations)));
  }

  private Set<String> open(String tenant, List<Stored> invitations) {
    Map<UUID, InvitationState> found = states.of(tenant, invitations);
    return invitations.stream()
        .map(Stored::invitation)
        .filter(invitation -> found.get(invitation.id()) == InvitationState.OPEN)
        .map(Invitation::customer)
        .collect(Collectors.toSet());
  }
}
