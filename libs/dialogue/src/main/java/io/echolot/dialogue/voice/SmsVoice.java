package io.echolot.dialogue.voice;

import io.echolot.contracts.question.Question;
import io.echolot.dialogue.say.Phrase;
import io.echolot.dialogue.say.Say;
import io.echolot.dialogue.say.Wording;
import java.util.ArrayList;
import java.util.List;

/** Says everything in words, with how to answer and, at the first question, how to opt out. */
public final class SmsVoice implements Voice {

  @Override
  public TranscriptLine line(Say say, Wording wording) {
    return TranscriptLine.words(text(say, wording));
  }

  private static String text(Say say, Wording wording) {
    if (say instanceof Say.Ask ask) {
      List<String> parts = new ArrayList<>();
      parts.add(wording.asking(ask.question()));
      parts.addAll(howTo(ask.question(), wording));
      if (ask.number() == 1) {
        parts.add(wording.of(Phrase.HOW_TO_OPT_OUT));
      }
      return String.join("\n", parts);
    }
    if (say instanceof Say.AskAgain again) {
      List<String> parts = new ArrayList<>();
      parts.add(wording.why(again.question(), again.reason()));
      parts.addAll(howTo(again.question(), wording));
      return String.join("\n", parts);
    }
    return wording.statement(say);
  }

  private static List<String> howTo(Question question, Wording wording) {
    List<String> parts = new ArrayList<>(howToAnswer(question, wording));
    if (!question.required()) {
      parts.add(wording.of(Phrase.HOW_TO_SKIP));
    }
    return parts;
  }

  static List<String> howToAnswer(Question question, Wording wording) {
    List<String> parts = new ArrayList<>();
    String howTo = wording.howTo(question);
    if (!howTo.isEmpty()) {
      parts.add(howTo);
    }
    parts.addAll(options(question, wording, Wording.isNumbered(question)));
    return parts;
  }

  static List<String> options(Question question, Wording wording, boolean numbered) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      String label = wording.of(question.choices().get(i).label());
      parts.add(numbered ? (i + 1) + " " + label : label);
    }
    return parts;
  }
}
