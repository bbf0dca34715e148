package io.echolot.gateway.page.draw;

import io.echolot.contracts.LocalizedText;
import io.echolot.gateway.page.visit.PageProgress;
import io.echolot.survey.recall.RecalledAnswers;

/** A survey's texts for one visitor, with what was said before in them. */
public final class RecalledInPage {

  private final RecalledAnswers said;

  public RecalledInPage(PageProgress way) {
    this.said =
        new RecalledAnswers(
            way.survey(),
            way.onIt().stream().flatMap(question -> way.answer(question.key()).stream()).toList(),
            way.visit().hidden(),
            way.visit().language());
  }

  public String text(LocalizedText text) {
    return said.in(text);
  }
}
