package io.echolot.gateway.upload;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.echolot.contracts.Channel;
import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.Limits;
import io.echolot.contracts.question.Question;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.contracts.survey.PublishedSurvey;
import io.echolot.gateway.Fixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.SurveyFixture;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A survey of {@code acme} or another tenant that asks for a screenshot and for up to two papers of
 * at most 1,000 bytes, and a respondent's page.
 */
public record FileFixture(String tenant, String survey, String key, String response) {

  public static final byte[] PNG =
      "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR, the rest".getBytes(ISO_8859_1);
  static final byte[] NOTE = "It was cold in the shop.".getBytes(UTF_8);

  public static FileFixture publish(String tenant) {
    return publish(tenant, "");
  }

  /** The same on a channel of that unit. */
  public static FileFixture publish(String tenant, String unit) {
    String unique = Ids.next().toString();
    FileFixture fixture =
        new FileFixture(tenant, "files-" + unique, "pk_files_" + unique, Ids.next().toString());
    FeedbackLog.publish(fixture.published());
    FeedbackLog.publish(
        new ChannelConfig(
                tenant,
                unique,
                Channel.WEB,
                fixture.key,
                List.of(Fixture.ORIGIN),
                "",
                "",
                "",
                "",
                0)
            .inUnit(unit));
    Fixture.untilRead(
        () ->
            given().get("/v1/public/" + fixture.key + "/surveys/" + fixture.survey).statusCode()
                == 200);
    return fixture;
  }

  private PublishedSurvey published() {
    LocalizedText text = new LocalizedText(Map.of("en", "Question"));
    return SurveyFixture.survey(tenant, survey)
        .asking(
            List.of(
                Question.of("nps", QuestionKind.NPS).title(text).build(),
                question("shot", text, Limits.NONE),
                question(
                    "papers",
                    text,
                    new Limits(
                        null,
                        2.0,
                        0,
                        null,
                        null,
                        0,
                        "",
                        List.of("application/pdf", "text/*", "image/svg+xml"),
                        1000))))
        .build();
  }

  private static Question question(String key, LocalizedText text, Limits limits) {
    return Question.of(key, QuestionKind.FILE).title(text).limits(limits).build();
  }

  /** The same survey with another respondent. */
  FileFixture another() {
    return new FileFixture(tenant, survey, key, Ids.next().toString());
  }

  RequestSpecification page() {
    return given().header("Origin", Fixture.ORIGIN);
  }

  String path(String file) {
    return "/v1/public/" + key + "/responses/" + response + "/files/" + file;
  }

  public ValidatableResponse upload(
      String file, String question, String name, String type, byte[] bytes) {
    return page()
        .queryParam("survey", survey)
        .queryParam("question", question)
        .queryParam("name", name)
        .contentType(type)
        .body(bytes)
        .put(path(file))
        .then();
  }

  /** Uploads a note to the question {@code papers}; gives the answer's element. */
  StoredFile note(String text) {
    return upload(Ids.next().toString(), "papers", "note.txt", "text/plain", text.getBytes(UTF_8))
        .statusCode(201)
        .extract()
        .as(StoredFile.class);
  }

  /** Sends a revision with these files as the answer to {@code papers}. */
  ValidatableResponse answer(int revision, StoredFile... files) {
    return answer("papers", revision, files);
  }

  /** The same as the answer to {@code question}, as JSON writes it. */
  ValidatableResponse answer(String question, int revision, StoredFile... files) {
    String value =
        String.join(
            ",",
            Stream.of(files)
                .map(
                    file ->
                        "{\"id\":\"%s\",\"name\":\"%s\",\"type\":\"%s\",\"size\":%d}"
                            .formatted(file.id(), file.name(), file.type(), file.size()))
                .toList());
    String answers =
        files.length == 0 ? "" : "{\"question\":\"" + question + "\",\"value\":[" + value + "]}";
    return page()
        .contentType("application/json")
        .body(
            "{\"survey\":\"%s\",\"revision\":%d,\"state\":\"partial\",\"answers\":[%s]}"
                .formatted(survey, revision, answers))
        .put("/v1/public/" + key + "/responses/" + response)
        .then();
  }

  /** The files that the log names. */
  List<StoredFile> logged() {
    return FeedbackLog.read(tenant).stream()
        .filter(record -> record.id().equals(response))
        .flatMap(record -> ((Response) record).answers().stream())
        .map(Answer::value)
        .filter(AnswerValue.Files.class::isInstance)
        .flatMap(value -> ((AnswerValue.Files) value).files().stream())
        .toList();
  }

  static StoredFile claiming(StoredFile file, String name, long size) {
    return new StoredFile(file.id(), name, file.type(), size);
  }
}
