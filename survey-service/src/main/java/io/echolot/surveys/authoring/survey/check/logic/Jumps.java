package io.echolot.surveys.authoring.survey.check.logic;

import io.echolot.contracts.logic.Jump;
import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.List;
import java.util.Optional;

/** Jumps must lead from a question to a later one, or to an end. */
final class Jumps {

  private Jumps() {}

  static void check(SurveyDraft draft, Known known, Conditions conditions, Findings findings) {
    List<Jump> jumps = draft.logic().jumps();
    for (int i = 0; i < jumps.size(); i++) {
      check(jumps.get(i), "logic.jumps[" + i + "]", known, conditions, findings);
    }
  }

  private static void check(
      Jump jump, String path, Known known, Conditions conditions, Findings findings) {
    Optional<Integer> from = known.position(jump.from());
    if (from.isEmpty()) {
      findings.add(path + ".from", "there is no question \"" + jump.from() + "\"");
      return;
    }
    conditions.check(jump.when(), path + ".when", known.questions(from.get() + 1));
    Optional<Integer> to = known.position(jump.to());
    if (known.isShuffled(from.get())) {
      findings.add(path + ".from", "is asked in random order, so no jump can leave it");
    }
    if (to.filter(known::isShuffled).isPresent()) {
      findings.add(path + ".to", "is asked in random order: jump to a question before the block");
    }
    if (to.isPresent() && to.get() <= from.get()) {
      findings.add(path + ".to", "leads back: a survey only goes forward");
    } else if (to.isEmpty() && !known.isEnd(jump.to())) {
      findings.add(path + ".to", "there is neither a question nor an end \"" + jump.to() + "\"");
    }
  }
}
