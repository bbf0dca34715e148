package io.echolot.surveys.authoring.survey.fit;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Question;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.engine.TypedLabels;
import io.echolot.surveys.authoring.survey.fit.ChannelFit.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which labels of choices can't be typed as what they are: a command in any language, as the
 * Spanish word for high that also stops all messages, or a number of another place in the list.
 *
 * @param question whose choices they are
 * @param path the question's
 */
record LabelFit(Question question, String path) {

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < question.choices().size(); i++) {
      LocalizedText label = question.choices().get(i).label();
      if (label != null) {
        int place = i + 1;
        String at = path + ".choices[" + i + "].label.";
        new TreeMap<>(label.texts())
            .forEach(
                (language, words) ->
                    reason(words, place)
                        .ifPresent(why -> reasons.add(new Reason(at + language, why))));
      }
    }
    return reasons;
  }

  private static Optional<String> reason(String label, int place) {
    Optional<Command> command = TypedLabels.command(label);
    if (command.isPresent()) {
      return Optional.of("whoever types it asks for " + command.get() + " in messages");
    }
    return TypedLabels.isOtherNumber(label, place)
        ? Optional.of("may be taken for the number of another choice in messages")
        : Optional.empty();
  }
}
