package io.echolot.gateway.dialogue;

import io.echolot.dialogue.Say;
import io.echolot.dialogue.Wording;

/** How a channel says things. */
public interface Voice {

  TranscriptLine line(Say say, Wording wording);
}
