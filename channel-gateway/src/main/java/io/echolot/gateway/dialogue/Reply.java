package io.echolot.gateway.dialogue;

import io.echolot.dialogue.voice.TranscriptLine;
import java.util.List;

/**
 * What is said to a message.
 *
 * @param lines in order; empty for silence
 * @param language BCP 47 tag of the lines; empty if there are none
 */
public record Reply(List<TranscriptLine> lines, String language) {

  public Reply {
    lines = List.copyOf(lines);
  }
}
