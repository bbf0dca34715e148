package io.echolot.surveys.records.response.tag;

import io.echolot.platform.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tags that are put on responses and taken off, e.g. {@code {"ids":["01a2…"],"add":["call back"]}}.
 *
 * @param ids of the responses, at most {@value #MOST_IDS}
 * @param add put on each of them; none if absent
 * @param remove taken off each of them; none if absent
 */
public record TagChange(List<String> ids, List<String> add, List<String> remove) {

  /** How many responses a call changes. */
  public static final int MOST_IDS = 500;

  /** How many tags a response has. */
  public static final int MOST_TAGS = 20;

  private static final int LONGEST_ID = 100;

  /** What isn't given is none. */
  public TagChange {
    ids = distinct(ids);
    add = distinct(add);
    remove = distinct(remove);
  }

  private static List<String> distinct(List<String> given) {
    return given == null ? List.of() : List.copyOf(new LinkedHashSet<>(given));
  }

  /** What is wrong with it, each with its path; empty if nothing is. */
  public List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    if (ids.isEmpty() || ids.size() > MOST_IDS) {
      violations.add(new Violation("ids", "must be 1 to " + MOST_IDS));
    }
    for (int i = 0; i < ids.size() && ids.size() <= MOST_IDS; i++) {
      if (ids.get(i).isEmpty() || ids.get(i).length() > LONGEST_ID) {
        violations.add(new Violation("ids[" + i + "]", "must be the id of a response"));
      }
    }
    tags("add", add, violations);
    tags("remove", remove, violations);
    if (add.isEmpty() && remove.isEmpty()) {
      violations.add(new Violation("add", "or remove must name a tag"));
    }
    Set<String> both = new HashSet<>(added());
    both.retainAll(removed());
    if (!both.isEmpty()) {
      violations.add(new Violation("remove", "must not name what is added, too"));
    }
    return violations;
  }

  private static void tags(String field, List<String> tags, List<Violation> violations) {
    if (tags.size() > MOST_TAGS) {
      violations.add(new Violation(field, "must be at most " + MOST_TAGS));
      return;
    }
    for (int i = 0; i < tags.size(); i++) {
      if (TagForm.of(tags.get(i)).isEmpty()) {
        violations.add(new Violation(field + "[" + i + "]", TagForm.EXPECTED));
      }
    }
  }

  /** The tags that are put on, in their form. */
  public Set<String> added() {
    return formed(add);
  }

  /** The tags that are taken off, in their form. */
  public Set<String> removed() {
    return formed(remove);
  }

  private static Set<String> formed(List<String> given) {
    Set<String> tags = new LinkedHashSet<>();
    given.stream().map(TagForm::of).flatMap(Optional::stream).forEach(tags::add);
    return tags;
  }
}
