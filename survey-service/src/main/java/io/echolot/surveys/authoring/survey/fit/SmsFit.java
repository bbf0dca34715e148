package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.dialogue.say.SmsSegments;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Which questions can be asked by SMS: those of any dialogue, if they are short.
 *
 * @param draft the survey
 */
record SmsFit(SurveyDraft draft) {

  /** Each segment is paid for, and more of them arrive late or not at all with some carriers. */
  private static final int MOST_SEGMENTS = 3;

  /** As many as the longest message has that Twilio sends, 1,600 characters of GSM 7-bit. */
  private static final int MOST_IN_REPLY = 10;

  private static final int MOST_CHOICES = 12;

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>(new DialogueFit(draft).reasons());
    for (int i = 0; i < draft.questions().size(); i++) {
      Question question = draft.questions().get(i);
      String path = "questions[" + i + "]";
      if (isChoice(question) && question.choices().size() > MOST_CHOICES) {
        reasons.add(
            new Reason(path + ".choices", "at most " + MOST_CHOICES + " can be offered by SMS"));
      }
      for (String language : draft.languages()) {
        int segments = SmsSegments.count(SmsText.of(question, language));
        if (segments > MOST_SEGMENTS) {
          reasons.add(new Reason(path, tooLong(language, segments)));
        }
      }
    }
    draft.languages().forEach(language -> reasons.addAll(tooLongTogether(language)));
    return reasons;
  }

  /** A question comes together with the statements before it. */
  private List<Reason> tooLongTogether(String language) {
    List<Reason> reasons = new ArrayList<>();
    StringBuilder reply = new StringBuilder();
    for (int i = 0; i < draft.questions().size(); i++) {
      Question question = draft.questions().get(i);
      boolean follows = !reply.isEmpty();
      reply.append(follows ? "\n\n" : "").append(SmsText.of(question, language));
      int segments = SmsSegments.count(reply.toString());
      if (follows && segments > MOST_IN_REPLY) {
        reasons.add(
            new Reason(
                "questions[" + i + "]",
                "makes a reply of %d SMS segments in %s with what is said before it, at most %d are sent"
                    .formatted(segments, language, MOST_IN_REPLY)));
        reply.setLength(0);
      }
      if (question.kind() != QuestionKind.STATEMENT) {
        reply.setLength(0);
      }
    }
    return reasons;
  }

  private static boolean isChoice(Question question) {
    return question.kind() == QuestionKind.SINGLE_CHOICE
        || question.kind() == QuestionKind.MULTIPLE_CHOICE;
  }

  private static String tooLong(String language, int segments) {
    return "is %d SMS segments long in %s, at most %d are sent"
        .formatted(segments, language, MOST_SEGMENTS);
  }
}
