package io.echolot.surveys.records.export;

import static io.echolot.surveys.Caller.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.surveys.Caller;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ResponsesExportTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final String PATH = "/v1/responses/export";

  @TempDir Path folder;

  private final String survey = "x" + Ids.next();
  private final String id = Ids.next().toString();

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @BeforeEach
  void aJourneyExists() {
    Caller.putJourney();
  }

  /** Two versions: the second has other questions. */
  private void publish() {
    String one =
        """
        {"key":"nps","kind":"nps","title":{"en":"?"}},
        {"key":"old","kind":"text","title":{"en":"?"}}""";
    String two =
        """
        {"key":"nps","kind":"nps","title":{"en":"?"}},
        {"key":"hello","kind":"statement","title":{"en":"Grüß Gott 😀"}},
        {"key":"how","kind":"multiple_choice","title":{"en":"?"},"choices":[
          {"key":"a","label":{"en":"A"}},{"key":"b","label":{"en":"B"},"other":true}]},
        {"key":"parts","kind":"matrix","title":{"en":"?"},"rows":[{"key":"bed","label":{"en":"Bed"}},
          {"key":"food","label":{"en":"Food"}}],"choices":[{"key":"good","label":{"en":"Good"}},
          {"key":"bad","label":{"en":"Bad"}}]},
        {"key":"you","kind":"contact","title":{"en":"?"},"fields":[{"key":"email"}]}""";
    String created = Caller.create(draft(one));
    String path = "/v1/surveys/" + created;
    String tag = as("anna").post(path + "/publish").then().statusCode(200).extract().header("ETag");
    as("anna").header("If-Match", tag).body(draft(two)).put(path).then().statusCode(200);
    as("anna").post(path + "/publish").then().statusCode(200);
  }

  private String draft(String questions) {
    return """
        {"key":"%s","name":{"en":"Größe 😀 ご意見"},"languages":["en"],"touchpoints":["checkout"],
         "questions":[%s],"thanks":{"en":"!"},"logic":{"hidden":["plan"],
         "variables":[{"key":"sum","initial":1.5,"steps":[]}]}}"""
        .formatted(survey, questions);
  }

  private Response response(String id, int version, List<Answer> answers, Instant at) {
    return new Response(
        "acme",
        id,
        1,
        survey,
        survey,
        version,
        Channel.WEB,
        "en",
        "checkout",
        "buy",
        ResponseState.COMPLETE,
        answers,
        "=cmd()",
        at,
        at,
        at,
        Map.of("plan", "pro"),
        Map.of("sum", 1.5));
  }

  private static Answer answer(String question, QuestionKind kind, AnswerValue value) {
    return new Answer(question, kind, 0, value);
  }

  private void send() {
    FeedbackLog.send(
        response(
                id,
                2,
                List.of(
                    new Answer("nps", QuestionKind.NPS, 10, new AnswerValue.Score(9), "because 😀"),
                    new Answer(
                        "how",
                        QuestionKind.MULTIPLE_CHOICE,
                        0,
                        new AnswerValue.Choices(List.of("a", "b")),
                        "by bus 🚌, then \"zu Fuß\""),
                    answer(
                        "parts",
                        QuestionKind.MATRIX,
                        new AnswerValue.Entries(Map.of("food", "good"))),
                    answer(
                        "you",
                        QuestionKind.CONTACT,
                        new AnswerValue.Entries(Map.of("email", "a@b.example")))),
                NOON.plusSeconds(1))
            .remarking("Anna hilft"));
    FeedbackLog.send(
        response(
            "old-" + id,
            1,
            List.of(
                answer("nps", QuestionKind.NPS, new AnswerValue.Score(0)),
                answer("old", QuestionKind.TEXT, new AnswerValue.Text("=1+1"))),
            NOON));
    awaitStored(2);
  }

  private void awaitStored(int count) {
    // The recorder reads the log in the background.
    Awaitility.await()
        .until(
            () ->
                mongo
                        .getDatabase(database)
                        .getCollection("responses")
                        .countDocuments(new Document("survey", survey))
                    == count);
  }

  @Test
  void aTableHasTheColumnsOfAllVersions() {
    publish();
    send();
    as("anna")
        .body(Map.of("ids", List.of(id), "add", List.of("late", "call back")))
        .post("/v1/responses/tags")
        .then()
        .statusCode(200);

    var answer =
        as("ben").queryParam("format", "csv").queryParam("survey", survey).get(PATH).then();

    answer.statusCode(200).header("Content-Type", "text/csv; charset=utf-8; header=present");
    assertThat(answer.extract().header("Content-Disposition"))
        .matches("attachment; filename=\"responses-" + survey + "-[0-9-]{10}\\.csv\"");
    assertThat(answer.extract().asString())
        .isEqualTo(
            """
            id,revision,version,state,startedAt,answeredAt,receivedAt,channel,language,touchpoint,\
            stage,respondent,knownBy,nps,nps.other,how,how.other,parts.bed,parts.food,you.email,old,hidden.plan,\
            variable.sum,remarks,unit,tags
            ID,1,2,complete,2026-11-24T12:00:01.000Z,2026-11-24T12:00:01.000Z,2026-11-24T12:00:01.000Z,\
            web,en,checkout,buy,'=cmd(),unsaid,9,because 😀,a|b,"by bus 🚌, then ""zu Fuß""\",,good,a@b.example,,pro,1.5,Anna hilft,,call back|late
            old-ID,1,1,complete,2026-11-24T12:00:00.000Z,2026-11-24T12:00:00.000Z,\
            2026-11-24T12:00:00.000Z,web,en,checkout,buy,'=cmd(),unsaid,0,,,,,,,'=1+1,pro,1.5,,,
            """
                .replace("\n", "\r\n")
                .replace("ID", id));
    String raw =
        as("ben")
            .queryParam("format", "csv")
            .queryParam("survey", survey)
            .queryParam("bom", "true")
            .queryParam("guard", "false")
            .queryParam("to", NOON.plusSeconds(1).toString())
            .get(PATH)
            .asString();
    assertThat(raw).startsWith("\uFEFFid,").contains(",=1+1,").doesNotContain("a@b.example");
    String there =
        as("ben")
            .queryParam("format", "csv")
            .queryParam("survey", survey)
            .queryParam("separator", ";")
            .queryParam("zone", "Europe/Berlin")
            .get(PATH)
            .asString();
    assertThat(there).startsWith("id;revision;").contains(";2026-11-24T13:00:01.000+01:00;");
  }

  @Test
  void aTableForProgramsHasTypes() throws IOException, SQLException {
    publish();
    send();

    var answer = as("ben").queryParam("format", "parquet").queryParam("survey", survey).get(PATH);

    answer.then().statusCode(200).header("Content-Type", "application/vnd.apache.parquet");
    Path file = Files.write(folder.resolve("responses.parquet"), answer.asByteArray());
    assertThat(
            Duck.read(
                file,
                "select id, nps + 1, how[2], \"parts.food\", \"hidden.plan\", epoch_ms(answeredAt),"
                    + " \"variable.sum\" * 2, old, typeof(nps), typeof(answeredAt) from FILE"
                    + " where nps = 9"))
        .containsExactly(
            id,
            "10",
            "b",
            "good",
            "pro",
            Long.toString(NOON.plusSeconds(1).toEpochMilli()),
            "3.0",
            null,
            "BIGINT",
            "TIMESTAMP WITH TIME ZONE");
  }

  @Test
  void aWorkbookHoldsTheSame() throws IOException {
    publish();
    send();

    byte[] file =
        as("ben")
            .queryParam("format", "xlsx")
            .queryParam("survey", survey)
            .get(PATH)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();

    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).getCellText(13)).isEqualTo("nps");
      assertThat(rows.get(1).getCellText(11)).isEqualTo("=cmd()");
      assertThat(rows.get(1).getCellAsNumber(13)).get().hasToString("9");
      assertThat(rows.get(2).getCellText(20)).isEqualTo("=1+1");
    }
  }

  @Test
  void linesOfJsonAreTheResponsesThatTheListGives() {
    send();

    String[] lines =
        as("ben")
            .queryParam("format", "jsonl")
            .queryParam("survey", survey)
            .get(PATH)
            .asString()
            .split("\n");

    assertThat(lines).hasSize(2);
    for (String line : lines) {
      Response exported = ContractsJson.read(line.getBytes(StandardCharsets.UTF_8), Response.class);
      String item = as("ben").get("/v1/responses/" + exported.id()).asString();
      assertThat(ContractsJson.read(item.getBytes(StandardCharsets.UTF_8), Response.class))
          .isEqualTo(exported);
      assertThat(line).contains("\"hidden\":{", "\"variables\":{", ":00:0", ".000Z\"");
    }
    assertThat(
            as("gina")
                .queryParam("format", "jsonl")
                .queryParam("survey", survey)
                .get(PATH)
                .asString())
        .isEmpty();
  }

  @Test
  void whatIsWrongIsNamed() {
    publish();
    refused("format", "survey=" + survey);
    refused("format", "format=pdf");
    refused("survey", "format=csv");
    refused("survey", "format=xlsx&survey=none");
    refused("survey", "format=parquet");
    refused("bom", "format=jsonl&bom=1");
    refused("separator", "format=jsonl&separator=comma");
    refused("separator", "format=csv&survey=" + survey + "&separator=|");
    refused("zone", "format=csv&survey=" + survey + "&zone=Berlin");
    refused("zone", "format=csv&survey=" + survey + "&zone=europe/berlin");
    refused("zone", "format=jsonl&zone=UTC");
    refused("from", "format=jsonl&from=noon");
    as("cleo").get(PATH + "?format=jsonl").then().statusCode(403);
    given().get(PATH + "?format=jsonl").then().statusCode(401);
  }

  private static void refused(String field, String query) {
    as("ben")
        .get(PATH + "?" + query)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo(field));
  }

  private void sendMany(int count) {
    for (int i = 0; i < count; i++) {
      // Nothing that compression makes small.
      var text =
          new AnswerValue.Text(
              Stream.generate(UUID::randomUUID)
                  .limit(20)
                  .map(UUID::toString)
                  .collect(Collectors.joining()));
      FeedbackLog.send(
          response(
              Ids.next().toString(),
              1,
              List.of(answer("old", QuestionKind.TEXT, text)),
              NOON.plusSeconds(i)));
    }
    awaitStored(count);
  }

  private HttpResponse<byte[]> download(String format, String encoding)
      throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://localhost:%s%s?format=%s&survey=%s"
                .formatted(io.restassured.RestAssured.port, PATH, format, survey));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.of("ben"))
                .header("Accept-Encoding", encoding)
                .build(),
            BodyHandlers.ofByteArray());
  }

  @Test
  void aLongFileIsCompressedOnItsWay() throws IOException, InterruptedException {
    publish();
    sendMany(100);

    HttpResponse<byte[]> answer = download("csv", "gzip");

    assertThat(answer.headers().firstValue("content-encoding")).contains("gzip");
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      assertThat(plain.readAllBytes()).isEqualTo(download("csv", "identity").body());
    }
    assertThat(new String(download("csv", "identity").body(), StandardCharsets.UTF_8).lines())
        .hasSize(101);
  }

  @Test
  void aFileThatBreaksOffDoesNotLookComplete() throws InterruptedException {
    publish();
    sendMany(200);
    // Older than all others, so it comes last; nobody can read it.
    mongo
        .getDatabase(database)
        .getCollection("responses")
        .insertOne(
            new Document("_id", "acme/" + survey)
                .append("tenant", "acme")
                .append("survey", survey)
                .append("answeredAt", Date.from(NOON.minusSeconds(1)))
                .append("record", new Document("type", "unknown")));

    for (String format : List.of("csv", "jsonl", "xlsx", "parquet")) {
      for (String encoding : List.of("identity", "gzip")) {
        assertThat(isComplete(format, encoding)).as(format + " " + encoding).isFalse();
      }
    }
  }

  /** As a client sees it, which gets an error's status as long as no byte is on its way. */
  private boolean isComplete(String format, String encoding) throws InterruptedException {
    try {
      return download(format, encoding).statusCode() < 500;
    } catch (IOException e) {
      return false;
    }
  }
}
