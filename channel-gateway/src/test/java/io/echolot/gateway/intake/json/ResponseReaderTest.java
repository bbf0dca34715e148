package io.echolot.gateway.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Choice;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.contracts.survey.SurveyState;
import io.echolot.contracts.survey.Touchpoint;
import io.echolot.platform.problem.Problem.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseReaderTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String ID = "0193b2c4-7d1e-7a40-9f51-3f0d7c0b9e11";
  private static final LocalizedText TEXT = LocalizedText.of("en", "?");

  private final ResponseReader reader =
      new ResponseReader(
          new SurveyLookup() {
            @Override
            public Optional<PublishedSurvey> newest(String tenant, String surveyKey) {
              return surveyKey.equals("s")
                  ? Optional.of(survey(2, SurveyState.PUBLISHED))
                  : Optional.empty();
            }

            @Override
            public Optional<PublishedSurvey> version(String tenant, String key, int version) {
              return version == 1
                  ? Optional.of(survey(1, SurveyState.CLOSED))
                  : newest(tenant, key).filter(survey -> survey.version() == version);
            }
          });

  private static PublishedSurvey survey(int version, SurveyState state) {
    return new PublishedSurvey(
        "acme",
        "id",
        "s",
        version,
        TEXT,
        List.of("en", "de"),
        "Europe/Berlin",
        List.of(new Touchpoint("checkout", "buy"), new Touchpoint("renewal", "renew")),
        List.of(
            question("nps", QuestionKind.NPS, true, 0),
            question("stars", QuestionKind.RATING, false, 3),
            question("one", QuestionKind.SINGLE_CHOICE, false, 0),
            question("many", QuestionKind.MULTIPLE_CHOICE, false, 0),
            question("why", QuestionKind.TEXT, false, 0)),
        TEXT,
        state);
  }

  private static Question question(String key, QuestionKind kind, boolean required, int scale) {
    List<Choice> choices =
        kind.isChoice() ? List.of(new Choice("a", TEXT), new Choice("b", TEXT)) : List.of();
    return Question.of(key, kind)
        .title(TEXT)
        .required(required)
        .scale(scale)
        .choices(choices)
        .maxLength(10)
        .build();
  }

  private Reading read(String json) {
    return read(json, "");
  }

  private Reading read(String json, String channelsTouchpoint) {
    try {
      return reader.read(
          ContractsJson.mapper().readTree(json.replace('\'', '"')),
          ID,
          new ResponseReader.Arrival("acme", Channel.WEB, channelsTouchpoint, NOW));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static String withAnswers(String answers) {
    return "{'survey':'s','state':'partial','answers':[" + answers + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', checkout",
    "'', renewal, renewal",
    "checkout, renewal, checkout",
    "'', elsewhere, checkout",
    "renewal, elsewhere, renewal"
  })
  void aTouchpointIsTheNamedOneElseTheChannelsIfTheSurveyHasIt(
      String named, String channels, String expected) {
    String json = "{'survey':'s','state':'partial','touchpoint':'" + named + "','answers':[]}";

    assertThat(((Reading.Valid) read(json, channels)).response().touchpoint()).isEqualTo(expected);
  }

  @Test
  void aValidResponseIsPutInTheSurveysOrder() {
    Reading reading =
        read(
            "{'survey':'s','version':2,'revision':3,'language':'de-AT','touchpoint':'renewal',"
                + "'answers':[{'question':'why','value':'gut'},{'question':'nps','value':0},"
                + "{'question':'one','value':'a'},{'question':'many','value':['b','a']}]}");

    Response response = ((Reading.Valid) reading).response();
    assertThat(response.answers())
        .containsExactly(
            new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(0)),
            new Answer("one", QuestionKind.SINGLE_CHOICE, 0, new AnswerValue.Choices(List.of("a"))),
            new Answer(
                "many",
                QuestionKind.MULTIPLE_CHOICE,
                0,
                new AnswerValue.Choices(List.of("b", "a"))),
            new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text("gut")));
    assertThat(response.stage()).isEqualTo("renew");
    assertThat(response.state()).isEqualTo(ResponseState.COMPLETE);
    assertThat(response.revision()).isEqualTo(3);
    assertThat(response.answeredAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'question':'nps','value':11} | answers[0].value",
        "{'question':'nps','value':-1} | answers[0].value",
        "{'question':'nps','value':8.5} | answers[0].value",
        "{'question':'nps','value':'9'} | answers[0].value",
        "{'question':'nps','value':null} | answers[0].value",
        "{'question':'nps'} | answers[0].value",
        "{'question':'nps','value':99999999999} | answers[0].value",
        "{'question':'stars','value':4} | answers[0].value",
        "{'question':'stars','value':0} | answers[0].value",
        "{'question':'one','value':'c'} | answers[0].value",
        "{'question':'one','value':['a','b']} | answers[0].value",
        "{'question':'many','value':[]} | answers[0].value",
        "{'question':'many','value':['a','a']} | answers[0].value",
        "{'question':'many','value':{'a':1}} | answers[0].value",
        "{'question':'why','value':' '} | answers[0].value",
        "{'question':'why','value':'longer than ten'} | answers[0].value",
        "{'question':'why','value':7} | answers[0].value",
        "{'question':'else','value':7} | answers[0].question",
        "{'value':7} | answers[0].question",
        "7 | answers[0].question",
        "{'question':'nps','value':1},{'question':'nps','value':2} | answers[1].question",
      })
  void aWrongAnswerIsNamedByItsPath(String answers, String path) {
    assertThat(paths(read(withAnswers(answers)))).containsExactly(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | survey",
        "{'survey':'unknown'} | survey",
        "{'survey':'s','version':9,'answers':[]} | version",
        "{'survey':'s','answers':[]} | answers",
        "{'survey':'s','state':'partial'} | answers",
        "{'survey':'s','state':'done','answers':[]} | state",
        "{'survey':'s','state':'partial','revision':0,'answers':[]} | revision",
        "{'survey':'s','state':'partial','language':'d_e','answers':[]} | language",
        "{'survey':'s','state':'partial','touchpoint':'x','answers':[]} | touchpoint",
        "{'survey':'s','state':'partial','answeredAt':'now','answers':[]} | answeredAt",
        "{'survey':'s','state':'partial','startedAt':'+1000000001-01-01T00:00:00Z','answers':[]} | startedAt",
        "[] | ~~",
      })
  void aWrongFieldIsNamedByItsPath(String json, String path) {
    assertThat(paths(read(json))).containsExactly(path);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThat(
            paths(
                read(
                    "{'survey':'s','language':7,'answers':[{'question':'nps','value':11},"
                        + "{'question':'why','value':''}]}")))
        .containsExactlyInAnyOrder("language", "answers[0].value", "answers[1].value");
  }

  @Property
  void aScoreIsTakenIfAndOnlyIfItIsOnTheScale(@ForAll int score) {
    Reading reading = read(withAnswers("{'question':'nps','value':" + score + "}"));

    assertThat(reading instanceof Reading.Valid).isEqualTo(score >= 0 && score <= 10);
  }

  @Property
  void noTextBreaksTheReader(@ForAll String text) {
    String json = ContractsJson.mapper().createObjectNode().put("v", text).get("v").toString();
    Reading reading =
        reader.read(
            ContractsJson.mapper()
                .createObjectNode()
                .put("survey", text)
                .put("id", json)
                .put("language", text),
            text,
            new ResponseReader.Arrival("acme", Channel.WEB, text, NOW));

    assertThat(paths(reading)).contains("id");
  }

  private static List<String> paths(Reading reading) {
    return reading instanceof Reading.Invalid invalid
        ? invalid.violations().stream().map(Violation::field).toList()
        : Stream.<String>of().toList();
  }
}
