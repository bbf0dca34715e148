package io.echolot.surveys.people.customer;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.echolot.contracts.ContractsJson;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CustomerImportTest {

  private final String id = "i-" + UUID.randomUUID();

  private static List<JsonNode> send(String type, String body, int status) {
    return send(type, body, status, false);
  }

  private static List<JsonNode> send(String type, String body, int status, boolean dryRun) {
    String answer =
        as("anna")
            .config(
                RestAssuredConfig.config()
                    .encoderConfig(
                        EncoderConfig.encoderConfig()
                            .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                            .encodeContentTypeAs("text/csv", ContentType.TEXT)
                            .defaultContentCharset("UTF-8")))
            .contentType(type)
            .queryParam("dryRun", dryRun)
            .body(body)
            .post("/v1/customers/import")
            .then()
            .statusCode(status)
            .extract()
            .asString();
    return answer
        .lines()
        .map(line -> ContractsJson.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class))
        .toList();
  }

  @Test
  void aDryRunTellsWhatWouldBecomeOfEachLineAndStoresNothing() {
    String lines =
        """
        id,email,plan
        %1$s,%1$s@a.example,pro
        %1$s,,free
        %1$s-b,%1$s@a.example,pro
        %1$s-c,,nothing,more
        """
            .formatted(id);

    List<JsonNode> told = send("text/csv", lines, 200, true);

    as("anna").get("/v1/customers/" + id).then().statusCode(404);
    assertThat(told).isEqualTo(send("text/csv", lines, 200));
    assertThat(told)
        .extracting(answer -> answer.path("state").asText())
        .containsExactly("created", "updated", "rejected", "rejected");
    as("anna")
        .contentType("application/x-ndjson")
        .queryParam("dryRun", "maybe")
        .body(new byte[] {'{', '}'})
        .post("/v1/customers/import")
        .then()
        .statusCode(400);
  }

  @Test
  void aFileBringsConsentsWhichAreTheSameWhenItIsBroughtAgain() {
    String lines =
        """
        id,plan,consent.email,consent.email.at,consent.email.text,consent.email.proof,consent.sms
        %1$s,pro,granted,2026-01-02T10:00:00Z,"You may, by mail.",form 7,withdrawn
        %1$s-b,pro,maybe,,,,
        %1$s-c,pro,,2026-01-02T10:00:00Z,,,
        """
            .formatted(id);
    List<JsonNode> told = send("text/csv", lines, 200);
    send("text/csv", lines, 200);

    assertThat(told)
        .extracting(answer -> answer.path("state").asText())
        .containsExactly("created", "rejected", "rejected");
    assertThat(told.get(1).at("/problem/violations/0/field").asText()).isEqualTo("consent.email");
    assertThat(told.get(1).at("/problem/violations/0/message").asText())
        .startsWith("must be one of");
    assertThat(told.get(2).at("/problem/violations/0/field").asText()).isEqualTo("consent.email");
    as("anna")
        .get("/v1/customers/" + id + "/consents/history")
        .then()
        .body("channel", contains("sms", "email"))
        .body("state", contains("withdrawn", "granted"))
        .body("source", contains("import", "import"))
        .body("text", contains("", "You may, by mail."));
    as("anna").get("/v1/customers/" + id + "-c").then().statusCode(404);
  }

  @Test
  void onlyAWithdrawalNeedsNoTimeForAFileIsBroughtAgainAfterAStop() {
    String lines =
        """
        id,consent.email,consent.sms,consent.sms.at
        %1$s,withdrawn,granted,2026-01-02T10:00:00Z
        %1$s-b,granted,,
        %1$s-c,unknown,,
        """
            .formatted(id);
    String line =
        "{\"id\":\"%s\",\"consents\":[{\"channel\":\"sms\",\"state\":\"granted\"}]}".formatted(id);

    List<JsonNode> told = send("text/csv", lines, 200);
    assertThat(told)
        .extracting(answer -> answer.path("state").asText())
        .containsExactly("created", "rejected", "rejected");
    assertThat(told.subList(1, 3))
        .extracting(answer -> answer.at("/problem/violations/0/field").asText())
        .containsOnly("consent.email.at");
    assertThat(send("application/x-ndjson", line, 200).get(0).at("/problem/violations/0/field"))
        .hasToString("\"consents[0].at\"");
    String sms = "/v1/customers/" + id + "/consents/sms/surveys";
    as("anna")
        .header("If-Match", as("anna").get(sms).header("ETag"))
        .body("{\"state\":\"withdrawn\"}")
        .put(sms)
        .then()
        .statusCode(200);
    send("text/csv", lines, 200);
    as("anna").get(sms).then().body("state", equalTo("withdrawn"));
  }

  @Test
  void aLineOfJsonBringsConsentsAsAnArray() {
    String line =
        "{\"id\":\"%s\",\"consents\":[{\"channel\":\"%s\",\"state\":\"granted\","
            + "\"at\":\"2026-01-02T10:00:00Z\"}]}";

    List<JsonNode> told =
        send(
            "application/x-ndjson",
            line.formatted(id, "chat") + "\n" + line.formatted(id + "-b", "kiosk"),
            200);
    assertThat(told.get(0).path("state").asText()).isEqualTo("created");
    assertThat(told.get(1).at("/problem/violations/0/field").asText())
        .isEqualTo("consents[0].channel");
    as("anna")
        .get("/v1/customers/" + id + "/consents")
        .then()
        .body("state", contains("granted"))
        .body("channel", contains("chat"));
  }

  @Test
  void aLineThatCannotBeReadIsRefusedByTheFieldThatIsWrong() {
    String lines =
        """
        {"id":"%1$s","consents":[null]}
        {"id":"%1$s","consents":[{"channel":"sms","state":"withdrawn"},null]}
        {"id":"%1$s","identities":[null]}
        {"id":"%1$s","langauge":"de"}
        {"id":"%1$s","attributes":{"plan":"pro","plan":"free"}}
        {"id":"%1$s",}
        """
            .formatted(id);

    List<JsonNode> told = send("application/x-ndjson", lines, 200);

    assertThat(told)
        .extracting(line -> line.at("/problem/violations/0/field").asText())
        .containsExactly(
            "consents[0]", "consents[1]", "identities[0]", "langauge", "attributes.plan", "");
    assertThat(told.subList(0, 5))
        .extracting(line -> line.at("/problem/violations/0/message").asText())
        .containsExactly(
            "must not be null",
            "must not be null",
            "must not be null",
            "is unknown; did you mean language?",
            "stands there twice");
  }

  @Test
  void aBadLineCostsOnlyItself() {
    String lines =
        """
        \uFEFF{"id":"%1$s","attributes":{"plan":"pro"},"identities":[{"kind":"email","value":"%1$s@a.example"}]}

        {"id":"%1$s","attributes":{"orders":3}}
        {"id":
        {"id":"%1$s-b","identities":[{"kind":"email","value":"%1$s@a.example"}]}
        {"attributes":{}}
        {"id":"%1$s-c","attributes":{"Plan":"pro"}}
        null
        """
            .formatted(id);

    List<JsonNode> answers = send("application/x-ndjson", lines, 200);

    assertThat(answers)
        .extracting(answer -> answer.path("line").asInt() + " " + answer.path("state").asText())
        .containsExactly(
            "1 created",
            "3 updated",
            "4 rejected",
            "5 rejected",
            "6 rejected",
            "7 rejected",
            "8 rejected");
    assertThat(answers.get(3).at("/problem/status").asInt()).isEqualTo(409);
    assertThat(answers.get(5).at("/problem/violations/0/field").asText())
        .isEqualTo("attributes.Plan");
    as("ben")
        .get("/v1/customers/{id}", id)
        .then()
        .body("attributes", equalTo(Map.of("plan", "pro", "orders", 3)));
  }

  @Test
  void aSpreadsheetIsTakenByItsHeader() {
    String csv =
        "\uFEFFid,language,email,plan,city\r\n"
            + "%1$s,de,%1$s@b.example,pro,\"Linz, Österreich 🇦🇹 名\"\r\n".formatted(id)
            + "%1$s-b,,,basic,\r\n".formatted(id)
            + "too,few\r\n";
    String withPhones =
        "id,email,phone,city\r\n"
            + "%1$s-c,,+49 30 123456 App. 12,\r\n".formatted(id)
            + "%1$s-d,%1$s@d.example,+49 171 1234567 Tom,\r\n".formatted(id)
            + "%1$s-e,,,%2$s\r\n".formatted(id, "x".repeat(501));

    assertThat(send("text/csv", csv, 200))
        .extracting(answer -> answer.path("line").asInt() + " " + answer.path("state").asText())
        .containsExactly("2 created", "3 created", "4 rejected");
    as("ben")
        .get("/v1/customers/{id}", id)
        .then()
        .body("attributes", equalTo(Map.of("plan", "pro", "city", "Linz, Österreich 🇦🇹 名")))
        .body("identities.value", contains(id + "@b.example"));
    assertThat(send("text/csv", withPhones, 200))
        .extracting(
            answer ->
                answer.path("state").asText()
                    + " "
                    + answer.at("/problem/violations/0/field").asText())
        .containsExactly("rejected phone", "rejected phone", "rejected city");
    send("text/csv", "id,id\nx,y\n", 400);
    send("text/csv", "", 400);
  }
}
