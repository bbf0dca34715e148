package io.echolot.surveys.authoring.survey.check;

import io.echolot.surveys.authoring.survey.check.base.Findings;
import io.echolot.surveys.authoring.survey.check.base.Known;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Blocks in random order: neighbours, and each question in one block at most.
 *
 * @param draft what is checked
 * @param known what can be referred to
 * @param findings what is wrong goes here
 */
record BlockChecks(SurveyDraft draft, Known known, Findings findings) {

  private static final int FEWEST = 2;

  void check() {
    Set<String> used = new HashSet<>();
    List<List<String>> blocks = draft.logic().shuffle();
    for (int b = 0; b < blocks.size(); b++) {
      block(blocks.get(b), "logic.shuffle[" + b + "]", used);
    }
  }

  private void block(List<String> keys, String path, Set<String> used) {
    if (keys.size() < FEWEST) {
      findings.add(path, "must have at least " + FEWEST + " questions");
    }
    Optional<Integer> before = Optional.empty();
    for (int i = 0; i < keys.size(); i++) {
      String at = path + "[" + i + "]";
      Optional<Integer> position = known.position(keys.get(i));
      if (position.isEmpty()) {
        findings.add(at, "there is no question \"" + keys.get(i) + "\"");
      } else if (!used.add(keys.get(i))) {
        findings.add(at, "is used twice");
      } else if (before.isPresent() && position.get() != before.get() + 1) {
        findings.add(at, "must be the question that follows \"" + keys.get(i - 1) + "\"");
      }
      before = position;
    }
  }
}
