package io.echolot.dialogue.voice;

import io.echolot.contracts.question.Question;
import io.echolot.dialogue.say.Phrase;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import java.util.ArrayList;
import java.util.List;

/**
 * Says everything in words, but for how to answer where a {@link ReplyMenu} below them shows it.
 */
public final class WhatsAppVoice implements Voice {

  @Override
  public TranscriptLine line(Say say, Wording wording) {
    if (say instanceof Say.Ask ask) {
      List<String> parts = new ArrayList<>();
      parts.add(wording.asking(ask.question()));
      parts.addAll(howTo(ask.question(), wording));
      if (ask.number() == 1) {
        parts.add(wording.of(Phrase.HOW_TO_OPT_OUT));
      }
      return asking(parts, ask.question(), wording);
    }
    if (say instanceof Say.AskAgain again) {
      List<String> parts = new ArrayList<>();
      parts.add(wording.why(again.question(), again.reason()));
      parts.addAll(howTo(again.question(), wording));
      return asking(parts, again.question(), wording);
    }
    if (say instanceof Say.Confirm confirm) {
      return asking(List.of(wording.statement(confirm)), confirm.question(), wording);
    }
    return TranscriptLine.words(wording.statement(say));
  }

  private static TranscriptLine asking(List<String> parts, Question question, Wording wording) {
    return TranscriptLine.asking(String.join("\n", parts), question, wording);
  }

  /** What its menu doesn't show. */
  private static List<String> howTo(Question question, Wording wording) {
    ReplyMenu menu =
        ReplyMenu.of(
            TranscriptLine.asking("", question, wording).ask(), wording.of(Phrase.SKIP_BUTTON));
    List<String> parts = new ArrayList<>();
    if (!menu.hasAnswers()) {
      parts.addAll(SmsVoice.howToAnswer(question, wording));
    } else if (question.kind().isScored()) {
      parts.add(wording.ends(question));
    }
    if (!question.required() && !menu.canSkip()) {
      parts.add(wording.of(Phrase.HOW_TO_SKIP));
    }
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
