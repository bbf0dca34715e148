package io.echolot.gateway.chat;

import io.echolot.gateway.conversation.Phrase;
import io.echolot.gateway.conversation.Say;
import io.echolot.gateway.conversation.Wording;
import io.echolot.gateway.dialogue.Line;
import io.echolot.gateway.dialogue.Voice;

/** Says the words and tells the page which buttons to show. */
final class ChatVoice implements Voice {

  @Override
  public Line line(Say say, Wording wording) {
    if (say instanceof Say.Ask ask) {
      return Line.asking(wording.of(ask.question().title()), ask.question(), wording);
    }
    if (say instanceof Say.AskAgain again) {
      String why = wording.why(again.question(), again.reason());
      return Line.asking(why, again.question(), wording);
    }
    if (say instanceof Say.Thank thank) {
      return Line.words(wording.thanks(thank));
    }
    return Line.words(wording.of(phrase(say)));
  }

  private static Phrase phrase(Say say) {
    if (say instanceof Say.MoveOn) {
      return Phrase.MOVE_ON;
    }
    if (say instanceof Say.ConfirmOptOut) {
      return Phrase.OPTED_OUT;
    }
    if (say instanceof Say.ConfirmOptIn) {
      return Phrase.OPTED_IN;
    }
    return say instanceof Say.Help ? Phrase.HELP : Phrase.CLOSED;
  }
}
