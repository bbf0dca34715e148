package io.echolot.contracts.logic;

import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Each respondent's own order of questions and choices. It follows from the id of the response
 * alone, so that the widget, which does the same, and the gateway agree without asking each other.
 */
public final class Shuffle {

  private static final int FNV_OFFSET = 0x811c9dc5;
  private static final int FNV_PRIME = 16777619;

  private Shuffle() {}

  /**
   * The questions in the order in which this respondent is asked them.
   *
   * @param blocks keys of neighbouring questions; each block stays where it is
   * @param responseId the id of the response
   */
  public static List<Question> order(
      List<Question> questions, List<List<String>> blocks, String responseId) {
    List<Question> ordered = new ArrayList<>(questions);
    for (List<String> block : blocks) {
      List<Question> members =
          questions.stream().filter(question -> block.contains(question.key())).toList();
      if (!members.isEmpty()) {
        int first = ordered.indexOf(members.get(0));
        ordered.removeAll(members);
        ordered.addAll(first, members.stream().sorted(by(responseId)).toList());
      }
    }
    return List.copyOf(ordered);
  }

  /**
   * The choices of a question, or its rows, in the order in which this respondent sees them. What
   * excludes the others or asks for own words stays last. Script has the same rule in {@code
   * order.js}; both run {@code shuffle-cases.json}.
   *
   * @param choices those of {@code question}
   * @param responseId the id of the response
   */
  public static List<Choice> choices(Question question, List<Choice> choices, String responseId) {
    return question.shuffle()
        ? choices.stream()
            .sorted(
                Comparator.comparing(Shuffle::staysLast)
                    .thenComparing(
                        choice ->
                            staysLast(choice)
                                ? 0
                                : hash(choice.key() + question.key() + responseId)))
            .toList()
        : choices;
  }

  private static boolean staysLast(Choice choice) {
    return choice.exclusive() || choice.other();
  }

  private static Comparator<Question> by(String responseId) {
    return Comparator.comparingInt(question -> hash(question.key() + responseId));
  }

  /** FNV-1a with 32 bits (draft-eastlake-fnv), over UTF-16 code units; keys and ids are ASCII. */
  static int hash(String text) {
    int state = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      state = (state ^ text.charAt(i)) * FNV_PRIME;
    }
    return state;
  }
}
