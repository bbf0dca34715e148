package io.echolot.dialogue.voice;

import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;

/** Says the words and tells the page which buttons to show. */
public final class ChatVoice implements Voice {

  @Override
  public TranscriptLine line(Say say, Wording wording) {
    if (say instanceof Say.Ask ask) {
      return TranscriptLine.asking(wording.asking(ask.question()), ask.question(), wording);
    }
    if (say instanceof Say.AskAgain again) {
      String why = wording.why(again.question(), again.reason());
      return TranscriptLine.asking(why, again.question(), wording);
    }
    if (say instanceof Say.Confirm confirm) {
      return TranscriptLine.asking(wording.statement(confirm), confirm.question(), wording);
    }
    return TranscriptLine.words(wording.statement(say));
  }
}
