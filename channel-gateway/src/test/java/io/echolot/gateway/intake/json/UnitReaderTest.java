package io.echolot.gateway.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.feedback.KnownBy;
import io.echolot.contracts.logic.Logic;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.Audience;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Theme;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.gateway.intake.json.ResponseReader.Arrival;
import io.echolot.gateway.intake.json.ResponseReader.Known;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitReaderTest {

  private static final String ID = "0190163d-8694-739b-aea5-966c26f8ad91";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final LocalizedText TEXT = LocalizedText.of("en", "Text");

  /** Its hidden field {@code shop} names the unit, {@code other} doesn't. */
  private static final PublishedSurvey SURVEY =
      new PublishedSurvey(
          "acme",
          "s",
          "s",
          1,
          TEXT,
          List.of("en"),
          "UTC",
          List.of(new Touchpoint("web", "buy"), new Touchpoint("till", "buy", "of-touchpoint")),
          List.of(Question.of("nps", QuestionKind.NPS).title(TEXT).build()),
          TEXT,
          SurveyState.PUBLISHED,
          new Logic(
              List.of("shop", "other"),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              "shop"),
          Audience.EVERYBODY,
          Theme.USUAL);

  private static Reading read(String body, String channelUnit, Known known) {
    var reader =
        new ResponseReader(
            new SurveyLookup() {
              @Override
              public Optional<PublishedSurvey> newest(String tenant, String key) {
                return Optional.of(SURVEY);
              }

              @Override
              public Optional<PublishedSurvey> version(String tenant, String key, int version) {
                return Optional.of(SURVEY);
              }
            });
    try {
      return reader.read(
          ContractsJson.mapper()
              .readTree("{'survey':'s','answers':[],%s}".formatted(body).replace('\'', '"')),
          ID,
          new Arrival("acme", Channel.WEB, "", NOW, channelUnit),
          known);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private static Known known(KnownBy by, String unit) {
    return new Known("", by, Map.of(), unit);
  }

  @ParameterizedTest(name = "invitation {0}, hidden {1}, touchpoint {2}, channel {3}: {4}")
  @CsvSource(
      value = {
        "of-invitation | of-hidden | till | of-channel | of-invitation",
        "''            | of-hidden | till | of-channel | of-hidden",
        "''            | ''        | till | of-channel | of-touchpoint",
        "''            | ''        | web  | of-channel | of-channel",
        "''            | ''        | web  | ''         | ''",
        "''            | ' x '     | web  | of-channel | x",
        "''            | No Key    | till | of-channel | of-touchpoint"
      },
      delimiter = '|')
  void whatIsClosestToTheRespondentCounts(
      String invitation, String hidden, String touchpoint, String channel, String expected) {
    Reading read =
        read(
            "'touchpoint':'%s','hidden':{'shop':'%s','other':'not-this'},'unit':'never'"
                .formatted(touchpoint, hidden),
            channel,
            known(KnownBy.LINK, invitation));

    assertThat(((Reading.Valid) read).response().unit()).isEqualTo(expected);
  }

  @Test
  void whatIsNoKeyIsToldAndTheHiddenFieldStays() {
    Reading.Valid read =
        (Reading.Valid) read("'hidden':{'shop':'Shop 12'}", "", known(KnownBy.NOTHING, ""));

    assertThat(read.response().unit()).isEmpty();
    assertThat(read.response().hidden()).containsEntry("shop", "Shop 12");
    assertThat(read.adjusted())
        .containsExactly(
            new Adjustment(
                "unit", Adjustment.Change.LEFT_OUT, "hidden.shop must be the key of a unit", ""));
  }

  @Test
  void anImportNamesItselfAndIsToldWhatIsWrong() {
    Reading named = read("'unit':'store-12','hidden':{'shop':'x'}", "", known(KnownBy.IMPORT, ""));
    Reading wrong =
        read("'unit':'Store 12','hidden':{'shop':'Shop 12'}", "", known(KnownBy.IMPORT, ""));

    assertThat(((Reading.Valid) named).response().unit()).isEqualTo("store-12");
    assertThat(((Reading.Invalid) wrong).violations())
        .extracting(violation -> violation.field())
        .contains("unit", "hidden.shop");
  }
}
