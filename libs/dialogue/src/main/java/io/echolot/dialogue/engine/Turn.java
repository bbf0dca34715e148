package io.echolot.dialogue.engine;

import io.echolot.contracts.feedback.Response;
import io.echolot.dialogue.say.Say;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a message.
 *
 * @param state the conversation from now on
 * @param response all answers so far, if this message changed any
 * @param says what to say, in order; empty for silence
 */
public record Turn(Conversation state, Optional<Response> response, List<Say> says) {

  public Turn {
    says = List.copyOf(says);
  }
}
