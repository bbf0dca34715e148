package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.condition.Facts;
import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what no respondent ever comes to: questions, jumps and ends. */
public final class Reach {

  private final SurveyDraft draft;
  private final Known known;
  private final Possible possible;
  private final Findings findings;
  private final boolean[] reached;
  private final Map<String, List<Integer>> jumpsFrom = new HashMap<>();

  public Reach(SurveyDraft draft, Known known, Possible possible, Findings findings) {
    this.draft = draft;
    this.known = known;
    this.possible = possible;
    this.findings = findings;
    this.reached = new boolean[draft.questions().size() + 1];
    List<Jump> jumps = draft.logic().jumps();
    for (int j = 0; j < jumps.size(); j++) {
      jumpsFrom.computeIfAbsent(jumps.get(j).from(), from -> new ArrayList<>()).add(j);
    }
  }

  public void check() {
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
    boolean leftOut = !possible.alwaysHolds(question.showIf());
    boolean goesOn = possible.canHold(question.showIf()) && jump(position, question);
    if (leftOut || goesOn) {
      reached[position + 1] = true;
    }
  }

  /** Marks where the jumps from it lead; tells whether there is a way that takes none of them. */
  private boolean jump(int position, Question question) {
    Set<String> answered = question.required() ? Set.of(Facts.ANSWER + question.key()) : Set.of();
    Branches branches = new Branches(possible, answered);
    for (int j : jumpsFrom.getOrDefault(question.key(), List.of())) {
      Jump jump = draft.logic().jumps().get(j);
      if (branches.add(jump.when())) {
        reached[target(position, jump)] = true;
      } else if (branches.canHoldAlone(jump.when())) {
        findings.add("logic.jumps[" + j + "]", "is never taken: earlier jumps always are");
      }
    }
    return branches.isOpen();
  }

  private int target(int position, Jump jump) {
    int target = known.position(jump.to()).orElse(draft.questions().size());
    return Math.max(position + 1, target);
  }

  private void checkEnds() {
    List<End> ends = draft.logic().ends();
    Branches branches = new Branches(possible, Set.of());
    for (int i = 0; i < ends.size(); i++) {
      End end = ends.get(i);
      if (!branches.add(end.when())
          && branches.canHoldAlone(end.when())
          && !known.isTarget(end.key())) {
        findings.add("logic.ends[" + i + "]", "is never reached: earlier ends always are");
      }
    }
  }
}
