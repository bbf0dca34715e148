package io.echolot.gateway.dialogue;

import io.echolot.gateway.conversation.Say;
import io.echolot.gateway.conversation.Wording;

/** How a channel says things. */
public interface Voice {

  Line line(Say say, Wording wording);
}
