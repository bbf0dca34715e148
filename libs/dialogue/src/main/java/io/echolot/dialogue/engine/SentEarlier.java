package io.echolot.dialogue.engine;

import io.echolot.dialogue.answer.AnswerParser;
import io.echolot.dialogue.command.Command;
import io.echolot.dialogue.reading.Reading;
import java.util.Optional;

/**
 * A text that was sent before the pending question was asked. It answers the question that waited
 * then, as a second thought does; what doesn't is kept as remarks. The pending question is asked
 * again.
 */
final class SentEarlier {

  private final TurnDraft draft;
  private final int mostTries;

  SentEarlier(TurnDraft draft, int mostTries) {
    this.draft = draft;
    this.mostTries = mostTries;
  }

  void take(String text, Optional<Command> command) {
    Optional<Reading.Understood> meant =
        command.isEmpty() ? draft.questionBefore().flatMap(index -> reading(index, text)) : none();
    if (meant.isPresent()) {
      draft.backTo(draft.questionBefore().orElseThrow());
      new OpenQuestion(draft, mostTries).accept(meant.get());
      return;
    }
    if (command.isEmpty() && Words.saySomething(text)) {
      draft.remark(text.strip());
    }
    draft.ask();
  }

  private static Optional<Reading.Understood> none() {
    return Optional.empty();
  }

  private Optional<Reading.Understood> reading(int index, String text) {
    var parser = new AnswerParser(draft.survey.questions().get(index), draft.language());
    return parser.parse(text) instanceof Reading.Understood understood
        ? Optional.of(understood)
        : Optional.empty();
  }
}
