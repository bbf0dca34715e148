package io.echolot.surveys.asking.invitation.sending;

import io.echolot.contracts.channel.TenantPolicy;
import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageState;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationState;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.asking.invitation.record.InvitationStore.Stored;
import io.echolot.surveys.asking.invitation.record.States;
import io.echolot.surveys.asking.invitation.sending.Sendings.StoredSending;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.Messages.InvitingMessage;
import io.echolot.surveys.asking.message.PlannedMessage;
import io.echolot.surveys.asking.policy.Policies;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.people.consent.ConsentCheck;
import io.echolot.surveys.people.consent.Consents;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.echolot.surveys.records.response.Respondents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a planned message may go out, now that its time has come: what may have changed since is
 * looked at again.
 */
@ApplicationScoped
public class SendingCheck {

  /** What the provider doesn't take within a day is too late to ask how it was. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** How long a reminder waits for what it reminds of. */
  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** As long as the gateway may need for what it is handed at once. */
  private static final Duration HANDED_ON = Duration.ofMinutes(2);

  private final Messages messages;
  private final InvitationStore invitations;
  private final States states;
  private final Sendings sendings;
  private final Respondents respondents;
  private final Customers customers;
  private final Consents consents;
  private final Policies policies;
  private final Surveys surveys;
  private final Clock clock;

  SendingCheck(
      Messages messages,
      InvitationStore invitations,
      States states,
      Sendings sendings,
      Respondents respondents,
      Customers customers,
      Consents consents,
      Policies policies,
      Surveys surveys,
      Clock clock) {
    this.messages = messages;
    this.invitations = invitations;
    this.states = states;
    this.sendings = sendings;
    this.respondents = respondents;
    this.customers = customers;
    this.consents = consents;
    this.policies = policies;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** What is to be done with a message. */
  public sealed interface Verdict {

    /**
     * It may go.
     *
     * @param address where to
     * @param notAfter when it is too late
     */
    record Go(Invitation invitation, Customer customer, String address, Instant notAfter)
        implements Verdict {}

    /** It waits. */
    record Wait(Instant until) implements Verdict {}

    /** It never goes. */
    record Leave(UnsentReason reason) implements Verdict {}
  }

  /** Of one whose time has come. */
  public Uni<Verdict> of(PlannedMessage message) {
    if (message.customer().isEmpty()) {
      // Forgotten, and the invitation with them.
      return leave(UnsentReason.NO_ADDRESS);
    }
    return invitations
        .find(message.tenant(), UUID.fromString(message.subject()))
        .flatMap(
            found -> {
              boolean isReminder = message.purpose() == MessagePurpose.REMINDER;
              if (found.isEmpty() && isReminder) {
                // It is taken away once it didn't reach them.
                return leave(UnsentReason.NOT_INVITED);
              }
              if (found.isEmpty() || found.get().revoked()) {
                return leave(UnsentReason.REVOKED);
              }
              if (!found.get().invitation().expiresAt().isAfter(clock.instant())) {
                return leave(UnsentReason.EXPIRED);
              }
              return isReminder
                  ? reminder(message, found.get())
                  : of(message, found.get().invitation());
            });
  }

  private static Uni<Verdict> leave(UnsentReason reason) {
    return Uni.createFrom().item(new Verdict.Leave(reason));
  }

  private Uni<Verdict> reminder(PlannedMessage message, Stored stored) {
    return Uni.combine()
        .all()
        .unis(
            messages.inviting(message.tenant(), message.subject()),
            sendings.find(message.tenant(), message.sending()))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            known -> {
              Optional<InvitingMessage> inviting = known.getItem1();
              if (inviting.isEmpty() || isUnreached(inviting.get().state())) {
                return leave(UnsentReason.NOT_INVITED);
              }
              return due(message, inviting.get(), known.getItem2())
                  .<Uni<Verdict>>map(due -> Uni.createFrom().item(new Verdict.Wait(due)))
                  .orElseGet(() -> unanswered(message, stored));
            });
  }

  private static boolean isUnreached(MessageState state) {
    return state == MessageState.NOT_SENT || state == MessageState.FAILED;
  }

  /** When it is, if later than now: so many days after the invitation went out, not was planned. */
  private Optional<Instant> due(
      PlannedMessage message, InvitingMessage inviting, Optional<StoredSending> sending) {
    Instant now = clock.instant();
    if (inviting.state() == MessageState.QUEUED) {
      return Optional.of(now.plus(AN_HOUR));
    }
    return sending
        .map(StoredSending::sending)
        .filter(one -> one.reminders().size() >= message.part())
        .map(one -> one.reminders().get(message.part() - 1).afterDays())
        .map(days -> inviting.at().plus(Duration.ofDays(days)))
        // What a provider tells of its arrival counts as well, and comes a little later.
        .filter(due -> due.isAfter(now.plus(AN_HOUR)));
  }

  /** By the link, or in any other way. */
  private Uni<Verdict> unanswered(PlannedMessage message, Stored stored) {
    return Database.aside(() -> isAnswered(message, stored))
        .flatMap(
            answered -> answered ? leave(UnsentReason.ANSWERED) : of(message, stored.invitation()));
  }

  private boolean isAnswered(PlannedMessage message, Stored stored) {
    Invitation invitation = stored.invitation();
    if (states.of(message.tenant(), List.of(stored)).get(invitation.id())
        == InvitationState.ANSWERED) {
      return true;
    }
    Instant last =
        respondents
            .lastAnswers(message.tenant(), invitation.survey(), Set.of(message.customer()))
            .get(message.customer());
    return last != null && !last.isBefore(invitation.at());
  }

  private Uni<Verdict> of(PlannedMessage message, Invitation invitation) {
    return Uni.combine()
        .all()
        .unis(
            customers.find(message.tenant(), message.customer()),
            surveys.find(message.tenant(), invitation.survey()),
            policies.get(message.tenant()))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            known -> {
              Optional<String> address =
                  known.getItem1().flatMap(customer -> customer.address(message.channel()));
              if (address.isEmpty()) {
                return leave(UnsentReason.NO_ADDRESS);
              }
              if (known.getItem2().filter(Survey::isPublished).isEmpty()) {
                return leave(UnsentReason.CLOSED);
              }
              Customer customer = known.getItem1().get();
              return unwanted(message, customer, known.getItem3())
                  .map(
                      reason ->
                          reason.isPresent()
                              ? new Verdict.Leave(reason.get())
                              : atDecentHours(
                                  invitation, customer, address.get(), known.getItem3()));
            });
  }

  private Uni<Optional<UnsentReason>> unwanted(
      PlannedMessage message, Customer customer, TenantPolicy policy) {
    return consents
        .of(message.tenant(), List.of(customer), ConsentPurpose.SURVEYS)
        .map(said -> new ConsentCheck(policy.consent(), message.channel(), said))
        .map(
            check -> {
              if (check.isWithdrawn(customer.id())) {
                return Optional.of(UnsentReason.OPTED_OUT);
              }
              return check.isLacking(customer.id())
                  ? Optional.of(UnsentReason.NO_CONSENT)
                  : Optional.empty();
            });
  }

  private Verdict atDecentHours(
      Invitation invitation, Customer customer, String address, TenantPolicy policy) {
    Instant now = clock.instant();
    Stream<Instant> ends = Stream.of(now.plus(PATIENCE), invitation.expiresAt());
    if (policy.quietHours() != null) {
      DecentHours hours = DecentHours.of(policy.quietHours(), customer.timeZones());
      Instant next = hours.next(now);
      if (!next.isBefore(invitation.expiresAt())) {
        return new Verdict.Leave(UnsentReason.QUIET_HOURS);
      }
      if (next.isAfter(now)) {
        return new Verdict.Wait(next);
      }
      Instant quietFrom = hours.quietFrom(now);
      if (quietFrom.isBefore(now.plus(HANDED_ON))) {
        return new Verdict.Wait(hours.next(quietFrom));
      }
      ends = Stream.concat(ends, Stream.of(quietFrom));
    }
    return new Verdict.Go(
        invitation, customer, address, ends.min(Instant::compareTo).orElseThrow());
  }
}
