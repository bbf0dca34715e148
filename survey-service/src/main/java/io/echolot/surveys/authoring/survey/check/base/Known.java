package io.echolot.surveys.authoring.survey.check.base;

import io.echolot.contracts.logic.End;
import io.echolot.contracts.logic.Jump;
import io.echolot.contracts.logic.Quota;
import io.echolot.contracts.logic.Variable;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a draft has that its logic and its texts can refer to. */
public final class Known {

  private final List<Question> questions;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<String, Integer> variables = new HashMap<>();
  private final Set<String> hidden;
  private final Set<String> attributes;
  private final Set<String> ends;
  private final Set<String> targets;

  /** By the position of a question in a block, where its block begins. */
  private final Map<Integer, Integer> blocks = new HashMap<>();

  public Known(SurveyDraft draft) {
    this.questions = draft.questions();
    this.hidden = new HashSet<>(draft.logic().hidden());
    this.attributes = new HashSet<>(draft.logic().attributes());
    this.ends = draft.logic().ends().stream().map(End::key).collect(Collectors.toSet());
    this.targets =
        Stream.concat(
                draft.logic().jumps().stream().map(Jump::to),
                draft.logic().quotas().stream().map(Quota::end))
            .collect(Collectors.toSet());
    ends.add(Jump.END);
    ends.remove(null);
    for (int i = 0; i < questions.size(); i++) {
      positions.putIfAbsent(questions.get(i).key(), i);
    }
    draft.logic().shuffle().forEach(this::block);
    List<Variable> all = draft.logic().variables();
    for (int i = 0; i < all.size(); i++) {
      variables.putIfAbsent(all.get(i).key(), i);
    }
  }

  private void block(List<String> keys) {
    List<Integer> members = keys.stream().map(positions::get).filter(Objects::nonNull).toList();
    members.stream()
        .min(Integer::compare)
        .ifPresent(first -> members.forEach(member -> blocks.put(member, first)));
  }

  /** The index of the question of that key. */
  public Optional<Integer> position(String key) {
    return Optional.ofNullable(positions.get(key));
  }

  public Question question(int position) {
    return questions.get(position);
  }

  /** The index of the variable of that key. */
  Optional<Integer> variable(String key) {
    return Optional.ofNullable(variables.get(key));
  }

  boolean hasHidden(String key) {
    return hidden.contains(key);
  }

  boolean hasAttribute(String key) {
    return attributes.contains(key);
  }

  /** Whether a jump to {@code key} leads to an end. */
  public boolean isEnd(String key) {
    return ends.contains(key);
  }

  /** Whether a jump or a full quota leads to {@code key}. */
  public boolean isTarget(String key) {
    return key != null && targets.contains(key);
  }

  /** Where everything is known: at the end of the survey. */
  public Scope everything() {
    return new Scope(questions.size(), variables.size());
  }

  /** Where the answers of the first {@code count} questions may be known. */
  public Scope questions(int count) {
    return new Scope(count, variables.size());
  }

  /** Where a question is asked: of a block in random order nothing of it is known. */
  public Scope before(int position) {
    return questions(blocks.getOrDefault(position, position));
  }

  /** Whether the question is asked in random order. */
  public boolean isShuffled(int position) {
    return blocks.containsKey(position);
  }

  /**
   * How much is known at a place.
   *
   * @param questions how many of the questions may have been answered
   * @param variables how many of the variables may be referred to
   */
  public record Scope(int questions, int variables) {}
}
