package io.echolot.gateway.dialogue;

import io.echolot.contracts.customer.ConsentPurpose;
import io.echolot.contracts.customer.ConsentState;
import io.echolot.contracts.customer.RespondentConsent;
import io.echolot.contracts.customer.RespondentConsent.Giver;
import io.echolot.dialogue.engine.Conversation;
import io.echolot.dialogue.engine.Engine;
import io.echolot.gateway.log.ConsentLog;
import io.echolot.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells that somebody wants to be asked no more, or again, if it can be known later whose it is. A
 * repeated STOP is told, too: the tenant may have noted consent in between.
 */
@ApplicationScoped
class ConsentNotes {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Senders senders;
  private final ConsentLog log;

  ConsentNotes(Senders senders, ConsentLog log) {
    this.senders = senders;
    this.log = log;
  }

  /**
   * Returns once what the message says of consent is safe, if it says anything.
   *
   * @param before how the conversation stood
   * @param after how it stands now
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@link
   *     io.echolot.platform.problem.Problem#UNAVAILABLE} if it can't be told now
   */
  void note(Message message, Conversation before, Conversation after, Instant at) {
    Optional<ConsentState> state = said(message, before, after);
    if (state.isPresent()) {
      senders
          .giver(message, before.respondent(), after.respondent())
          .map(giver -> consent(message, state.get(), giver, at))
          .ifPresent(consent -> log.append(consent).await().atMost(PATIENCE));
    }
  }

  private static Optional<ConsentState> said(
      Message message, Conversation before, Conversation after) {
    if (!after.isOptedOut()) {
      return before.isOptedOut() ? Optional.of(ConsentState.GRANTED) : Optional.empty();
    }
    return !before.isOptedOut() || Engine.isStop(message.input())
        ? Optional.of(ConsentState.WITHDRAWN)
        : Optional.empty();
  }

  private static RespondentConsent consent(
      Message message, ConsentState state, Giver giver, Instant at) {
    return new RespondentConsent(
        message.channel().tenant(),
        Ids.ofName("consent/" + message.key()),
        message.channel().channel(),
        ConsentPurpose.SURVEYS,
        state,
        at,
        giver,
        message.id());
  }
}
