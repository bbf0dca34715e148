package io.echolot.gateway.dialogue;

import io.echolot.dialogue.voice.TranscriptLine;
import java.util.List;

/**
 * What is said to a message.
 *
 * @param lines in order; empty for silence
 * @param language BCP 47 tag of the lines; empty if there are none
 * @param response the id of the response for which they ask; empty if there is none
 */
public record Reply(List<TranscriptLine> lines, String language, String response) {

  public Reply {
    lines = List.copyOf(lines);
    // Those that were stored before it was.
    response = response == null ? "" : response;
  }
}
