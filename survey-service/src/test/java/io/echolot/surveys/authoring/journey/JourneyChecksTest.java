package io.echolot.surveys.authoring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.platform.problem.Problem.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyChecksTest {

  private static final SurveyOutline NPS =
      new SurveyOutline("1", "nps", null, "en", "draft", Map.of("score", text("Score?")));

  private static LocalizedText text(String english) {
    return LocalizedText.of("en", english);
  }

  private static Journey journey(String json) {
    return ContractsJson.read(
        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Journey.class);
  }

  private static Journey with(String touchpoint) {
    return journey(
        "{'key':'shop','personas':['beate'],'stages':[{'key':'buy','touchpoints':[{'key':'till',"
            + touchpoint
            + "}]}]}");
  }

  @Test
  void aJourneyOfEarlierTimesIsStillOne() {
    Journey journey =
        journey("{'key':'shop','stages':[{'key':'buy','touchpoints':[{'key':'till'}]}]}");

    assertThat(JourneyChecks.check(journey)).isEmpty();
    assertThat(new String(ContractsJson.write(journey), StandardCharsets.UTF_8))
        .doesNotContain("personas", "kind", "channel", "emotions", "owner", "surveys");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'emotions':{'beate':3}          | emotions.beate          | must be a whole number from -2 to 2",
        "'emotions':{'carl':1}           | emotions.carl           | is no persona of the journey",
        "'surveys':[{'survey':'nps'},{'survey':'nps'}] | surveys[1].survey | is attached twice",
        "'surveys':[{'survey':'nps','questions':['a','a']}] | surveys[0].questions[1] | is attached twice"
      })
  void whatATouchpointCantHaveIsToldWithItsPath(String touchpoint, String path, String message) {
    assertThat(JourneyChecks.check(with(touchpoint)))
        .containsExactly(new Violation("stages[0].touchpoints[0]." + path, message));
  }

  @Test
  void keysAreUsedOnce() {
    Journey journey =
        journey(
            "{'key':'shop','personas':['a','a'],'stages':[{'key':'buy','touchpoints':[{'key':'x'}]},"
                + "{'key':'buy','touchpoints':[{'key':'x'},{'key':'Not a key'}]}]}");

    assertThat(JourneyChecks.check(journey))
        .extracting(Violation::field)
        .containsExactly(
            "personas[1]",
            "stages[1].key",
            "stages[1].touchpoints[0].key",
            "stages[1].touchpoints[1].key");
  }

  @Test
  void whatIsNamedMustBeThere() {
    Journey journey =
        with("'surveys':[{'survey':'ces'},{'survey':'nps','questions':['score','why']}]");

    assertThat(
            ReferenceChecks.check(
                journey, new Journey("", null, null, null), Set.of(), Map.of("nps", NPS)))
        .containsExactly(
            new Violation("personas[0]", "there is no such persona"),
            new Violation("stages[0].touchpoints[0].surveys[0].survey", "there is no such survey"),
            new Violation(
                "stages[0].touchpoints[0].surveys[1].questions[1]",
                "the survey has no such question"));
  }

  @Test
  void whatHasGoneSinceItWasAttachedBarsNoOtherChange() {
    Journey stored = with("'surveys':[{'survey':'ces'},{'survey':'nps','questions':['why']}]");
    Journey changed =
        with("'owner':'Kim','surveys':[{'survey':'ces'},{'survey':'nps','questions':['why']}]");

    assertThat(ReferenceChecks.check(changed, stored, Set.of("beate"), Map.of("nps", NPS)))
        .isEmpty();
  }

  @Test
  void theKindFollowsFromTheChannelUnlessItIsSaid() {
    assertThat(kind("'channel':'in_person'")).isEqualTo(List.of(TouchpointKind.OFFLINE));
    assertThat(kind("'channel':'email'")).isEqualTo(List.of(TouchpointKind.ONLINE));
    assertThat(kind("'channel':'kiosk','kind':'online'")).isEqualTo(List.of(TouchpointKind.ONLINE));
    assertThat(kind("'owner':'Kim'")).isEmpty();
  }

  private static List<TouchpointKind> kind(String touchpoint) {
    return with(touchpoint).stages().get(0).touchpoints().get(0).likelyKind().stream().toList();
  }
}
