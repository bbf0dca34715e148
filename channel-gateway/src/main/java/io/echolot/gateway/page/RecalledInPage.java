package io.echolot.gateway.page;

import io.echolot.contracts.LocalizedText;
import io.echolot.survey.recall.RecalledAnswers;

/** A survey's texts for one visitor, with what was said before in them. */
final class RecalledInPage {

  private final RecalledAnswers said;

  RecalledInPage(PageProgress way) {
    this.said =
        new RecalledAnswers(
            way.survey(),
            way.onIt().stream().flatMap(question -> way.answer(question.key()).stream()).toList(),
            way.visit().hidden(),
            way.visit().language());
  }

  String text(LocalizedText text) {
    return said.in(text);
  }
}
