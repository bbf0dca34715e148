package io.echolot.surveys.asking.invitation;

import io.echolot.contracts.delivery.MessagePurpose;
import io.echolot.contracts.delivery.MessageRoute;
import io.echolot.contracts.delivery.OutgoingMessage;
import io.echolot.contracts.delivery.UnsentReason;
import io.echolot.platform.Ids;
import io.echolot.surveys.asking.account.ChannelAccounts;
import io.echolot.surveys.asking.account.SendingAccount;
import io.echolot.surveys.asking.invitation.record.Invitation;
import io.echolot.surveys.asking.invitation.sending.InvitationWords;
import io.echolot.surveys.asking.invitation.sending.Sending;
import io.echolot.surveys.asking.invitation.sending.SendingCheck;
import io.echolot.surveys.asking.invitation.sending.SendingCheck.Verdict;
import io.echolot.surveys.asking.invitation.sending.Sendings;
import io.echolot.surveys.asking.invitation.sending.Sendings.StoredSending;
import io.echolot.surveys.asking.message.Messages;
import io.echolot.surveys.asking.message.PlannedMessage;
import io.echolot.surveys.base.persistence.Database;
import io.echolot.surveys.base.schema.SchemaPending;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Sends the links of invitations, and reminds of them, when their time has come and {@link
 * SendingCheck} has nothing against it.
 */
@ApplicationScoped
class InvitationSender {

  private static final int AT_ONCE = 100;

  /** When what we failed at is tried again. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final SendingCheck check;
  private final Messages messages;
  private final Sendings sendings;
  private final ChannelAccounts accounts;
  private final PersonalLinks links;
  private final Database database;

  InvitationSender(
      SendingCheck check,
      Messages messages,
      Sendings sendings,
      ChannelAccounts accounts,
      PersonalLinks links,
      Database database) {
    this.check = check;
    this.messages = messages;
    this.sendings = sendings;
    this.accounts = accounts;
    this.links = links;
    this.database = database;
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
    List<PlannedMessage> all =
        fresh.stream().flatMap(one -> planned(tenant, sending, id, one)).toList();
    return sendings
        .put(tenant, id, new StoredSending(sending, language))
        .flatMap(done -> Database.each(all, messages::plan))
        .replaceWithVoid();
  }

  /** The invitation, and the reminders that come before its link expires. */
  private static Stream<PlannedMessage> planned(
      String tenant, Sending sending, UUID id, Invitation invitation) {
    return IntStream.rangeClosed(0, sending.reminders().size())
        .mapToObj(part -> planned(tenant, sending, id, invitation, part))
        .filter(message -> message.dueAt().isBefore(invitation.expiresAt()));
  }

  private static PlannedMessage planned(
      String tenant, Sending sending, UUID id, Invitation invitation, int part) {
    Duration later =
        part == 0 ? Duration.ZERO : Duration.ofDays(sending.reminders().get(part - 1).afterDays());
    return new PlannedMessage(
        tenant,
        Ids.next(),
        sending.account(),
        invitation.channel(),
        part == 0 ? MessagePurpose.INVITATION : MessagePurpose.REMINDER,
        invitation.id().toString(),
        invitation.customer(),
        invitation.at().plus(later),
        id,
        part);
  }

  @Scheduled(
      every = "${echolot.messages.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void sendInvitations() {
    sendDue(MessagePurpose.INVITATION);
  }

  /** By itself: what reminders need more must hold up no invitation. */
  @Scheduled(
      every = "${echolot.messages.every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = SchemaPending.class)
  void sendReminders() {
    sendDue(MessagePurpose.REMINDER);
  }

  private void sendDue(MessagePurpose purpose) {
    try {
      while (Database.await(database.write(session -> sendSome(session, purpose))) == AT_ONCE) {
        Log.debugf("%d messages are handed on", AT_ONCE);
      }
    } catch (RuntimeException e) {
      Log.debugf("Messages are sent one by one: %s", e.getMessage());
      sendOneByOne(purpose);
    }
  }

  /** What can't be sent waits, and holds up nothing else. */
  private void sendOneByOne(MessagePurpose purpose) {
    try {
      for (PlannedMessage message :
          Database.await(database.write(session -> messages.due(session, purpose, AT_ONCE)))) {
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

  private Uni<Integer> sendSome(StatelessSession session, MessagePurpose purpose) {
    return messages
        .due(session, purpose, AT_ONCE)
        .flatMap(due -> Database.each(due, this::send))
        .map(List::size);
  }

  private Uni<Void> send(PlannedMessage message) {
    return check
        .of(message)
        .flatMap(
            verdict -> {
              if (verdict instanceof Verdict.Leave leave) {
                return messages.leave(message, leave.reason());
              }
              return verdict instanceof Verdict.Wait wait
                  ? messages.postpone(message, wait.until()).replaceWithVoid()
                  : handOn(message, (Verdict.Go) verdict);
            });
  }

  private Uni<Void> handOn(PlannedMessage message, Verdict.Go go) {
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
                            go,
                            known.getItem1().get(),
                            new MessageRoute(
                                message.account(),
                                message.channel(),
                                known
                                    .getItem1()
                                    .get()
                                    .sending()
                                    .sender(known.getItem2().get().addresses()),
                                go.address()))));
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
      PlannedMessage message, Verdict.Go go, StoredSending stored, MessageRoute route) {
    InvitationWords words = stored.sending().words(message.part());
    String language = words.language(List.of(go.customer().language(), stored.language()));
    String link = links.of(message.tenant(), go.invitation());
    return new OutgoingMessage(
        message.tenant(),
        message.id(),
        route,
        message.purpose(),
        message.subject(),
        words.say(language, link),
        language,
        go.notAfter(),
        words.mail(language, go.invitation().survey(), link));
  }
}
