package io.echolot.surveys.asking.invitation;

import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.ChannelAccounts;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.record.InvitationStore;
import io.echolot.surveys.asking.invitation.sending.Sending;
import io.echolot.surveys.asking.invitation.sending.Sendings;
import io.echolot.surveys.asking.invitation.sending.Sendings.StoredSending;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.PlannedMessage;
import io.echolot.surveys.asking.policy.Policies;
import io.echolot.surveys.authoring.survey.Survey;
import io.echolot.surveys.authoring.survey.Surveys;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.echolot.surveys.people.consent.ConsentCheck;
import io.echolot.surveys.people.consent.Consents;
import io.echolot.surveys.people.customer.Customer;
import io.echolot.surveys.people.customer.Customers;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Sends the links of invitations when their time has come. What may have changed since somebody was
 * invited is looked at again then: whether the invitation stands, whether the customer is there,
 * has a number and still may be asked.
 */
@ApplicationScoped
class InvitationSender {

  private static final int AT_ONCE = 100;

  /** When what we failed at is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  /** What the provider doesn't take within a day is too late to ask how it was. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final Messages messages;
  private final Sendings sendings;
  private final InvitationStore invitations;
  private final ChannelAccounts accounts;
  private final Customers customers;
  private final Consents consents;
  private final Policies policies;
  private final Surveys surveys;
  private final PersonalLinks links;
  private final Database database;
  private final Clock clock;

  InvitationSender(
      Messages messages,
      Sendings sendings,
      InvitationStore invitations,
      ChannelAccounts accounts,
      Customers customers,
      Consents consents,
      Policies policies,
      Surveys surveys,
      PersonalLinks links,
      Database database,
      Clock clock) {
    this.messages = messages;
    this.sendings = sendings;
    this.invitations = invitations;
    this.accounts = accounts;
    this.customers = customers;
    this.consents = consents;
    this.policies = policies;
    this.surveys = surveys;
    this.links = links;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Plans a message for each invitation, as a part of the caller's transaction.
   *
   * @param sending how they are sent; null if the caller sends the links
   * @param language in which somebody is written to whose own isn't among the texts
   */
  Uni<Void> plan(String tenant, Sending sending, String language, List<Invitation> fresh) {
    if (sending == null || fresh.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    UUID id = Ids.next();
    return sendings
        .put(tenant, id, new StoredSending(sending, language))
        .flatMap(
            done ->
                Database.each(
                    fresh, one -> messages.plan(planned(tenant, sending.account(), id, one))))
        .replaceWithVoid();
  }

  private static PlannedMessage planned(
      String tenant, String account, UUID sending, Invitation invitation) {
    return new PlannedMessage(
        tenant,
        Ids.next(),
        account,
        invitation.channel(),
        MessagePurpose.INVITATION,
        invitation.id().toString(),
        invitation.customer(),
        invitation.at(),
        sending);
  }

  @Scheduled(
      every = "${echolot.messages.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void sendDue() {
    try {
      while (Database.await(database.write(this::sendSome)) == AT_ONCE) {
        Log.debugf("%d invitations are handed on", AT_ONCE);
      }
    } catch (RuntimeException e) {
      Log.debugf("Invitations are sent one by one: %s", e.getMessage());
      sendOneByOne();
    }
  }

  /** What can't be sent waits, and holds up nothing else. */
  private void sendOneByOne() {
    try {
      for (PlannedMessage message : Database.await(database.write(this::due))) {
        sendAlone(message);
      }
    } catch (RuntimeException e) {
      Log.warnf("Invitations can't be sent now: %s", e.getMessage());
    }
  }

  private void sendAlone(PlannedMessage message) {
    try {
      Database.await(database.write(session -> send(message)));
    } catch (RuntimeException e) {
      Log.warnf("The message %s can't be sent now: %s", message.id(), e.getClass().getName());
      Database.await(messages.postpone(message, AGAIN));
    }
  }

  private Uni<List<PlannedMessage>> due(StatelessSession session) {
    return messages.due(session, MessagePurpose.INVITATION, AT_ONCE);
  }

  private Uni<Integer> sendSome(StatelessSession session) {
    return due(session).flatMap(due -> Database.each(due, this::send)).map(List::size);
  }

  private Uni<Void> send(PlannedMessage message) {
    if (message.customer().isEmpty()) {
      // Forgotten, and the invitation with them.
      return messages.leave(message, UnsentReason.NO_ADDRESS);
    }
    return invitations
        .find(message.tenant(), UUID.fromString(message.subject()))
        .flatMap(
            found -> {
              if (found.isEmpty() || found.get().revoked()) {
                return messages.leave(message, UnsentReason.REVOKED);
              }
              return found.get().invitation().expiresAt().isAfter(clock.instant())
                  ? send(message, found.get().invitation())
                  : messages.leave(message, UnsentReason.EXPIRED);
            });
  }

  private Uni<Void> send(PlannedMessage message, Invitation invitation) {
    return customers
        .find(message.tenant(), message.customer())
        .flatMap(
            customer -> {
              Optional<String> address =
                  customer.flatMap(found -> found.address(message.channel()));
              return address.isEmpty()
                  ? messages.leave(message, UnsentReason.NO_ADDRESS)
                  : send(message, invitation, customer.get(), address.get());
            });
  }

  private Uni<Void> send(
      PlannedMessage message, Invitation invitation, Customer customer, String address) {
    return against(message, invitation, customer)
        .flatMap(
            reason ->
                reason.isPresent()
                    ? messages.leave(message, reason.get())
                    : handOn(message, invitation, customer, address));
  }

  private Uni<Optional<UnsentReason>> against(
      PlannedMessage message, Invitation invitation, Customer customer) {
    return surveys
        .find(message.tenant(), invitation.survey())
        .flatMap(
            survey ->
                survey.filter(Survey::isPublished).isEmpty()
                    ? Uni.createFrom().item(Optional.of(UnsentReason.CLOSED))
                    : against(message, customer));
  }

  private Uni<Optional<UnsentReason>> against(PlannedMessage message, Customer customer) {
    String tenant = message.tenant();
    return policies
        .get(tenant)
        .flatMap(
            policy ->
                consents
                    .of(tenant, List.of(customer), ConsentPurpose.SURVEYS)
                    .map(said -> new ConsentCheck(policy.consent(), message.channel(), said)))
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

  private Uni<Void> handOn(
      PlannedMessage message, Invitation invitation, Customer customer, String address) {
    String tenant = message.tenant();
    return Uni.combine()
        .all()
        .unis(sendings.find(tenant, message.sending()), accounts.sending(tenant, message.account()))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            known ->
                known.getItem1().isEmpty() || !isUsable(message, known.getItem2())
                    ? messages.leave(message, UnsentReason.NO_ACCOUNT)
                    : handOn(
                        message,
                        outgoing(
                            message,
                            invitation,
                            known.getItem1().get(),
                            customer.language(),
                            new MessageRoute(
                                message.account(),
                                message.channel(),
                                known
                                    .getItem1()
                                    .get()
                                    .sending()
                                    .sender(known.getItem2().get().addresses()),
                                address))));
  }

  private static boolean isUsable(PlannedMessage message, Optional<SendingAccount> account) {
    return account
        .filter(one -> one.channel() == message.channel() && !one.addresses().isEmpty())
        .isPresent();
  }

  private Uni<Void> handOn(PlannedMessage message, OutgoingMessage outgoing) {
    return outgoing.text().length() > OutgoingMessage.longest(message.channel())
        ? messages.leave(message, UnsentReason.TOO_LONG)
        : messages.handOn(outgoing);
  }

  private OutgoingMessage outgoing(
      PlannedMessage message,
      Invitation invitation,
      StoredSending stored,
      String wish,
      MessageRoute route) {
    Sending sending = stored.sending();
    String language = sending.language(List.of(wish, stored.language()));
    String link = links.of(message.tenant(), invitation);
    Instant tomorrow = clock.instant().plus(PATIENCE);
    return new OutgoingMessage(
        message.tenant(),
        message.id(),
        route,
        message.purpose(),
        message.subject(),
        sending.say(language, link),
        language,
        tomorrow.isBefore(invitation.expiresAt()) ? tomorrow : invitation.expiresAt(),
        sending.mail(language, invitation.survey(), link));
  }
}
