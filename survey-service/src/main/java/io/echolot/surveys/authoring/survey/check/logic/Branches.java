package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.condition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Conditions that are tried in order, of which the first that holds is taken. */
final class Branches {

  /** With more of them nothing is said about the later ones. */
  private static final int MOST = 30;

  private final Possible possible;
  private final Set<String> answered;
  private final List<Condition> passed = new ArrayList<>();
  private boolean tooMany;

  /**
   * No conditions as yet.
   *
   * @param answered references that are known to be answered where the conditions are tried
   */
  Branches(Possible possible, Set<String> answered) {
    this.possible = possible;
    this.answered = answered;
  }

  /** Adds the next condition; tells whether it can be taken. */
  boolean add(Condition when) {
    passed.add(when);
    boolean taken = canHold(when);
    passed.set(passed.size() - 1, new Condition.Not(when));
    if (passed.size() > MOST) {
      tooMany = true;
      passed.clear();
    }
    return taken;
  }

  /** Whether the condition could be taken if it were alone. */
  boolean canHoldAlone(Condition when) {
    return possible.canHold(when, answered);
  }

  /** Whether there is a way on which none of them holds. */
  boolean isOpen() {
    return canHold(Condition.ALWAYS);
  }

  private boolean canHold(Condition last) {
    return tooMany
        ? possible.canHold(last, answered)
        : possible.canHold(new Condition.All(passed), answered);
  }
}
