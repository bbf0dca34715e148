package io.echolot.gateway.dialogue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.dialogue.engine.Respondent;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.customer.Profiles;
import io.echolot.gateway.audience.rule.Visitor;
import io.echolot.platform.secret.SenderMarks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Who writes in a dialogue: the customer with that address, or whom a page's token shows. */
@ApplicationScoped
class Senders {

  /** Longer than profiles wait for MongoDB before they are left out. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Profiles profiles;
  private final AccessTokens tokens;
  private final SenderMarks marks;

  Senders(Profiles profiles, AccessTokens tokens, SenderMarks marks) {
    this.profiles = profiles;
    this.tokens = tokens;
    this.marks = marks;
  }

  /** Who wants to begin a response. Never fails. */
  Uni<Visitor> of(Message message, String survey) {
    String tenant = message.channel().tenant();
    Channel channel = message.channel().channel();
    if (!channel.isByAddress()) {
      Visitor shown = tokens.visitor(tenant, survey, message.introduction().access());
      return Uni.createFrom().item(shown.from(message.conversation()));
    }
    return profiles
        .byAddress(tenant, channel, message.sender())
        .map(customer -> new Visitor(KnownBy.CHANNEL, customer.orElse("")))
        .map(visitor -> visitor.from(message.conversation()));
  }

  /**
   * By what it is kept who said something of consent; empty for somebody who comes by a page and
   * isn't known. Never fails.
   *
   * @param known as whom the sender goes on, before and after what was said
   */
  Optional<Giver> giver(Message message, Respondent... known) {
    String tenant = message.channel().tenant();
    Channel channel = message.channel().channel();
    if (!channel.isByAddress()) {
      return Stream.of(known)
          .map(respondent -> of(message, respondent))
          .filter(Visitor::isCustomer)
          .map(visitor -> new Giver("", visitor.respondent()))
          .findFirst();
    }
    Optional<String> customer =
        profiles.byAddress(tenant, channel, message.sender()).await().atMost(PATIENCE);
    return Optional.of(new Giver(marks.of(tenant, channel, message.sender()), customer.orElse("")));
  }

  /** Who goes on with one. */
  static Visitor of(Message message, Respondent respondent) {
    return new Visitor(
        respondent.knownBy(),
        respondent.pseudonym(),
        message.conversation(),
        respondent.response(),
        respondent.hidden(),
        respondent.unit());
  }
}
