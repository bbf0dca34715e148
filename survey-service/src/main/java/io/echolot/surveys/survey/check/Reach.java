package io.echolot.surveys.survey.check;

import io.echolot.contracts.Question;
import io.echolot.contracts.logic.Condition;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Facts;
import io.echolot.contracts.logic.Jump;
import io.echolot.surveys.survey.SurveyDraft;
import java.util.List;
import java.util.Set;

/** Finds what no respondent ever comes to: questions, jumps and ends. */
final class Reach {

  private final SurveyDraft draft;
  private final Known known;
  private final Possible possible;
  private final Findings findings;
  private final boolean[] reached;

  Reach(SurveyDraft draft, Known known, Possible possible, Findings findings) {
    this.draft = draft;
    this.known = known;
    this.possible = possible;
    this.findings = findings;
    this.reached = new boolean[draft.questions().size() + 1];
  }

  void check() {
    reached[0] = true;
    for (int i = 0; i < draft.questions().size(); i++) {
      if (reached[i]) {
        leave(i);
      } else {
        findings.add("questions[" + i + "]", "can never be asked: every way jumps over it");
      }
    }
    checkEnds();
  }

  /** Marks where the ways go on from the question at {@code position}. */
  private void leave(int position) {
    Question question = draft.questions().get(position);
    boolean passed = !possible.alwaysHolds(question.showIf());
    boolean asked = possible.canHold(question.showIf());
    if (passed || (asked && jump(position, question))) {
      reached[position + 1] = true;
    }
  }

  /** Marks where the jumps from it lead; tells whether there is a way that takes none of them. */
  private boolean jump(int position, Question question) {
    Set<String> answered = question.required() ? Set.of(Facts.ANSWER + question.key()) : Set.of();
    Condition open = Condition.ALWAYS;
    List<Jump> jumps = draft.logic().jumps();
    for (int j = 0; j < jumps.size(); j++) {
      Jump jump = jumps.get(j);
      if (jump.from() == null || !jump.from().equals(question.key())) {
        continue;
      }
      if (possible.canHold(both(open, jump.when()), answered)) {
        reached[target(position, jump)] = true;
      } else if (possible.canHold(jump.when(), answered)) {
        findings.add("logic.jumps[" + j + "]", "is never taken: earlier jumps always are");
      }
      open = both(open, new Condition.Not(jump.when()));
    }
    return possible.canHold(open, answered);
  }

  private static Condition both(Condition one, Condition other) {
    return new Condition.All(List.of(one, other));
  }

  private int target(int position, Jump jump) {
    int target = known.position(jump.to()).orElse(draft.questions().size());
    return Math.max(position + 1, target);
  }

  private void checkEnds() {
    List<End> ends = draft.logic().ends();
    Condition open = Condition.ALWAYS;
    for (int i = 0; i < ends.size(); i++) {
      End end = ends.get(i);
      if (!Jumps.leadTo(draft, end)
          && possible.canHold(end.when())
          && !possible.canHold(both(open, end.when()))) {
        findings.add("logic.ends[" + i + "]", "is never reached: earlier ends always are");
      }
      open = both(open, new Condition.Not(end.when()));
    }
  }
}
