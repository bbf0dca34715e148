package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Access;
import io.echolot.dialogue.engine.Askable;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Which questions can be asked in messages, one after the other.
 *
 * @param draft the survey
 */
record DialogueFit(SurveyDraft draft) {

  /** An order of at most nine can be typed in digits, such as 312. */
  private static final int MOST_RANKED = 9;

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    if (draft.audience().access() != Access.OPEN) {
      reasons.add(
          new Reason("audience.access", "in messages whoever writes to the channel is asked"));
    }
    for (int i = 0; i < draft.questions().size(); i++) {
      Question question = draft.questions().get(i);
      String path = "questions[" + i + "]";
      if (question.kind() != null && !Askable.inWords(question.kind())) {
        String kind = question.kind().wireName();
        reasons.add(new Reason(path + ".kind", kind + " can't be asked in messages"));
      } else if (question.kind() == QuestionKind.RANKING
          && question.choices().size() > MOST_RANKED) {
        reasons.add(
            new Reason(path + ".choices", "at most " + MOST_RANKED + " can be ranked in messages"));
      }
      reasons.addAll(new LabelFit(question, path).reasons());
    }
    return reasons;
  }
}
