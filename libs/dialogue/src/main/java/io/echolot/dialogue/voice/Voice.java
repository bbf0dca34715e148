package io.echolot.dialogue.voice;

import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;

/** How a channel says things. */
public interface Voice {

  TranscriptLine line(Say say, Wording wording);
}
