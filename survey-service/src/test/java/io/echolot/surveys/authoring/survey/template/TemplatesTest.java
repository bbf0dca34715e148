package io.echolot.surveys.authoring.survey.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.logic.Route;
import io.echolot.contracts.question.Question;
import io.echolot.surveys.authoring.survey.DemoTenant;
import io.echolot.surveys.authoring.survey.check.PublishChecks;
import io.echolot.surveys.authoring.survey.draft.SurveyDraft;
import io.echolot.surveys.authoring.survey.fit.ChannelFit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {

  static List<Template> templates() {
    return Templates.all();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateCanBePublishedAsItIs(Template template) {
    assertThat(PublishChecks.check(template.survey(), DemoTenant.touchpoints(), Set.of()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateSaysInBothLanguagesWhatItIsGoodFor(Template template) {
    assertThat(template.survey().languages()).containsExactly("de", "en");
    assertThat(template.description().languages()).containsExactlyInAnyOrder("de", "en");
  }

  @Test
  void mostTemplatesCanBeAskedBySms() {
    assertThat(Templates.all())
        .filteredOn(template -> !ChannelFit.of(template.survey(), Channel.SMS).fits())
        .extracting(Template::key)
        .containsExactly("onboarding", "website-feedback");
  }

  @ParameterizedTest
  @CsvSource({
    "0, improve, sorry",
    "6, improve, sorry",
    "7, missing, ''",
    "8, missing, ''",
    "9, liked, happy",
    "10, liked, happy",
  })
  void theSecondQuestionAfterNpsDependsOnTheScore(int score, String second, String end) {
    SurveyDraft survey = Templates.find("relationship-nps").orElseThrow().survey();
    Route route = new Route(survey.questions(), survey.logic(), Map.of());

    Route.Path path = route.path(Map.of("nps", new AnswerValue.Score(score)));

    Question asked = survey.questions().get(path.after(0).orElseThrow());
    assertThat(asked.key()).isEqualTo(second);
    assertThat(path.end().map(e -> e.key()).orElse("")).isEqualTo(end);
  }
}
