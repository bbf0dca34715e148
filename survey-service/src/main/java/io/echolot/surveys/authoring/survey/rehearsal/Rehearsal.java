package io.echolot.surveys.authoring.survey.rehearsal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.echolot.dialogue.say.SmsSegments;
import io.echolot.dialogue.voice.TranscriptLine;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A dialogue as it would be held, e.g. {@code {"language": "en", "finished": false, "replies":
 * [[{"text": "How likely …?", "sms": {"segments": 1, "beyondGsm": ""}, "buttons": []}]]}}.
 *
 * @param language BCP 47 tag in which it is held
 * @param finished whether all questions were asked
 * @param replies the opening, then what is said to each message of the respondent; an empty list is
 *     silence
 */
public record Rehearsal(String language, boolean finished, List<List<RehearsedLine>> replies) {

  public Rehearsal {
    replies = replies.stream().map(List::copyOf).toList();
  }

  /**
   * A message.
   *
   * @param text the words
   * @param sms what it takes as a text message; absent in a chat
   * @param buttons what is written by the buttons that a chat has below it, in order; empty for
   *     none
   */
  public record RehearsedLine(
      String text, @JsonInclude(JsonInclude.Include.NON_NULL) SmsSize sms, List<String> buttons) {

    static RehearsedLine sms(String text) {
      return new RehearsedLine(text, SmsSize.of(text), List.of());
    }

    static RehearsedLine chat(TranscriptLine line) {
      return new RehearsedLine(
          line.text(), null, line.ask() == null ? List.of() : buttons(line.ask()));
    }

    private static List<String> buttons(TranscriptLine.Ask ask) {
      return ask.kind().isScored()
          ? IntStream.rangeClosed(ask.lowest(), ask.highest()).mapToObj(Integer::toString).toList()
          : ask.options().stream().map(TranscriptLine.Option::label).toList();
    }
  }

  /**
   * What a text message takes.
   *
   * @param segments how many segments are paid for, from 1 on
   * @param beyondGsm the characters for which it is sent in UCS-2, each once; empty if all are of
   *     the GSM 7-bit alphabet
   */
  public record SmsSize(int segments, String beyondGsm) {

    static SmsSize of(String text) {
      return new SmsSize(SmsSegments.count(text), SmsSegments.beyondGsm(text));
    }
  }
}
