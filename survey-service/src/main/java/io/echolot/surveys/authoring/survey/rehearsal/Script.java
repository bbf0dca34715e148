package io.echolot.surveys.authoring.survey.rehearsal;

import io.echolot.contracts.Channel;
import io.echolot.platform.problem.Problem.Violation;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.ArrayList;
import java.util.List;

/**
 * What is rehearsed, e.g. {@code {"channel": "sms", "language": "en", "draft": {...}, "said": ["9",
 * "very kind"]}}.
 *
 * @param channel {@code sms} or {@code chat}
 * @param language BCP 47 tag in which the respondent probably reads; the survey's first if absent
 * @param draft what is asked
 * @param said what the respondent wrote so far, in order, at most {@value #MOST} messages of at
 *     most {@value #LONGEST} characters; nobody has said anything yet if absent
 */
public record Script(Channel channel, String language, SurveyDraft draft, List<String> said) {

  static final int MOST = 100;

  /** As long as the longest text message that is sent. */
  static final int LONGEST = 1_600;

  private static final int LONGEST_TAG = 35;

  public Script {
    language = language == null ? "" : language;
    said = said == null ? List.of() : List.copyOf(said);
  }

  /** What of it can't be played, each with its path; empty if all can. */
  List<Violation> violations() {
    List<Violation> found = new ArrayList<>();
    if (channel != Channel.SMS && channel != Channel.CHAT) {
      found.add(new Violation("channel", "must be sms or chat"));
    }
    if (language.length() > LONGEST_TAG) {
      found.add(
          new Violation("language", "must not be longer than " + LONGEST_TAG + " characters"));
    }
    if (draft == null) {
      found.add(new Violation("draft", "is missing"));
    }
    if (said.size() > MOST) {
      found.add(new Violation("said", "must not have more than " + MOST + " messages"));
    }
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).length() > LONGEST) {
        found.add(
            new Violation("said[" + i + "]", "must not be longer than " + LONGEST + " characters"));
      }
    }
    return found;
  }
}
