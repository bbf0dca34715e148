package io.echolot.surveys.asking.trigger;

import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.ChannelAccounts;
import io.echolot.surveys.asking.invitation.InvitationBatch;
import io.echolot.surveys.asking.invitation.InvitationRequest;
import io.echolot.surveys.asking.invitation.Invitations;
import io.echolot.surveys.asking.invitation.sending.Sending;
import io.echolot.surveys.asking.trigger.plan.Plan;
import io.echolot.surveys.asking.trigger.plan.Plan.Outcome;
import io.echolot.surveys.asking.trigger.rule.TriggerBody;
import io.echolot.surveys.asking.trigger.rule.TriggerMatch;
import io.echolot.surveys.asking.trigger.rule.UnaskedReason;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.people.customer.event.Events;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Looks anew at what was planned, and invites if nothing is against it: by the first way by which
 * the customer can and may be asked.
 */
@ApplicationScoped
class TriggeredInvitations {

  private final Triggers triggers;
  private final Events events;
  private final Customers customers;
  private final Surveys surveys;
  private final ChannelAccounts accounts;
  private final Invitations invitations;
  private final Clock clock;

  TriggeredInvitations(
      Triggers triggers,
      Events events,
      Customers customers,
      Surveys surveys,
      ChannelAccounts accounts,
      Invitations invitations,
      Clock clock) {
    this.triggers = triggers;
    this.events = events;
    this.customers = customers;
    this.surveys = surveys;
    this.accounts = accounts;
    this.invitations = invitations;
    this.clock = clock;
  }

  /** As a part of the caller's transaction. */
  Uni<Outcome> ask(Plan plan) {
    return triggers
        .find(plan.tenant(), plan.trigger())
        .flatMap(
            found ->
                found.isEmpty() || !found.get().body().active()
                    ? unasked(plan, UnaskedReason.TURNED_OFF)
                    : ask(plan, found.get().body()));
  }

  private static Uni<Outcome> unasked(Plan plan, UnaskedReason reason) {
    return Uni.createFrom().item(Outcome.unasked(reason, plan.way()));
  }

  private Uni<Outcome> ask(Plan plan, TriggerBody trigger) {
    return against(plan, trigger)
        .flatMap(
            reason ->
                reason == UnaskedReason.NONE
                    ? byWay(plan, trigger, plan.way(), reason)
                    : unasked(plan, reason));
  }

  /** What no way would mend. */
  private Uni<UnaskedReason> against(Plan plan, TriggerBody trigger) {
    TriggerMatch match = new TriggerMatch(trigger);
    return events
        .since(plan.tenant(), plan.event().customer(), match.revokers(), plan.event().at())
        .flatMap(
            others ->
                match.isRevoked(plan.event(), others, clock.instant())
                    ? Uni.createFrom().item(UnaskedReason.REVOKED)
                    : outOfSegment(plan, trigger))
        .flatMap(
            reason ->
                reason == UnaskedReason.NONE
                    ? closed(plan.tenant(), trigger)
                    : Uni.createFrom().item(reason));
  }

  private Uni<UnaskedReason> outOfSegment(Plan plan, TriggerBody trigger) {
    return customers
        .find(plan.tenant(), plan.event().customer())
        .map(
            customer -> {
              if (customer.isEmpty()) {
                return UnaskedReason.UNKNOWN;
              }
              return trigger.segment().isEmpty()
                      || customer.get().segments().contains(trigger.segment())
                  ? UnaskedReason.NONE
                  : UnaskedReason.NOT_IN_SEGMENT;
            });
  }

  private Uni<UnaskedReason> closed(String tenant, TriggerBody trigger) {
    return surveys
        .find(tenant, trigger.survey())
        .map(
            survey ->
                survey.filter(Survey::isPublished).isPresent()
                    ? UnaskedReason.NONE
                    : UnaskedReason.CLOSED);
  }

  /**
   * By the first of the ways from that one on.
   *
   * @param before why none before was the one; {@code NONE} if there was none
   */
  private Uni<Outcome> byWay(Plan plan, TriggerBody trigger, int way, UnaskedReason before) {
    if (way >= trigger.ways().size()) {
      return Uni.createFrom()
          .item(
              Outcome.unasked(
                  before == UnaskedReason.NONE ? UnaskedReason.UNFIT : before, way - 1));
    }
    return invite(plan, trigger, way)
        .flatMap(
            outcome ->
                outcome.reason().isOfTheWay()
                    ? byWay(plan, trigger, way + 1, before.or(outcome.reason()))
                    : Uni.createFrom().item(outcome));
  }

  private Uni<Outcome> invite(Plan plan, TriggerBody trigger, int way) {
    Sending send = trigger.ways().get(way);
    return accounts
        .sending(plan.tenant(), send.account())
        .flatMap(
            account ->
                account.filter(one -> !one.addresses().isEmpty()).isEmpty()
                    ? Uni.createFrom().item(Outcome.unasked(UnaskedReason.NO_ACCOUNT, way))
                    : invitations
                        .invite(plan.tenant(), request(plan, trigger, way))
                        .map(batch -> outcome(batch, way))
                        .onFailure(TriggeredInvitations::isRefusal)
                        .recoverWithItem(Outcome.unasked(UnaskedReason.UNFIT, way)));
  }

  private static InvitationRequest request(Plan plan, TriggerBody trigger, int way) {
    UUID batch = Ids.ofName("plan/" + plan.trigger() + "/" + plan.event().id() + "/" + way);
    return InvitationRequest.atOnce(
        trigger.survey(),
        trigger.page(),
        List.of(plan.event().customer()),
        batch,
        new TriggerMatch(trigger).hidden(plan.event()),
        trigger.ways().get(way));
  }

  /** The survey, its page or a sender has changed since the trigger was said to be right. */
  private static boolean isRefusal(Throwable failure) {
    return failure instanceof HttpProblem problem
        && problem.getStatusCode() == Status.BAD_REQUEST.getStatusCode();
  }

  private static Outcome outcome(InvitationBatch batch, int way) {
    return batch.invited().isEmpty()
        ? Outcome.unasked(UnaskedReason.of(batch.left().get(0).reason()), way)
        : Outcome.asked(way, batch.invited().get(0).id());
  }
}
