package io.echolot.gateway.dialogue;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.dialogue.engine.Respondent;
import io.echolot.gateway.audience.access.AccessTokens;
import io.echolot.gateway.audience.customer.Profiles;
import io.echolot.gateway.audience.rule.Visitor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who writes in a dialogue: the customer with that phone number, or whom a page's token shows. */
@ApplicationScoped
class Senders {

  private final Profiles profiles;
  private final AccessTokens tokens;

  Senders(Profiles profiles, AccessTokens tokens) {
    this.profiles = profiles;
    this.tokens = tokens;
  }

  /** Who wants to begin a response. Never fails. */
  Uni<Visitor> of(Message message, String survey) {
    String tenant = message.channel().tenant();
    if (message.channel().channel() != Channel.SMS) {
      Visitor shown = tokens.visitor(tenant, survey, message.introduction().access());
      return Uni.createFrom().item(shown.from(message.conversation()));
    }
    return profiles
        .byPhone(tenant, message.sender())
        .map(customer -> new Visitor(KnownBy.CHANNEL, customer.orElse("")))
        .map(visitor -> visitor.from(message.conversation()));
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
