package io.echolot.surveys.authoring.survey.template;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import java.util.List;

/**
 * A template in the list of them.
 *
 * @param key names it
 * @param name for people
 * @param description what it is good for
 * @param kinds the kinds of its questions, each once, in their order
 */
public record TemplateView(
    String key, LocalizedText name, LocalizedText description, List<QuestionKind> kinds) {

  static TemplateView of(Template template) {
    return new TemplateView(
        template.key(),
        template.survey().name(),
        template.description(),
        template.survey().questions().stream().map(Question::kind).distinct().toList());
  }
}
