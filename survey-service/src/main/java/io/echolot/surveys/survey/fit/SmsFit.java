package io.echolot.surveys.survey.fit;

import io.echolot.contracts.Question;
import io.echolot.contracts.QuestionKind;
import io.echolot.surveys.survey.SurveyDraft;
import io.echolot.surveys.survey.fit.ChannelFit.Reason;
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
