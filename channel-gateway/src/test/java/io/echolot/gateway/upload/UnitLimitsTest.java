package io.echolot.gateway.upload;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.LocalizedText;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.unit.OrgUnit;
import io.echolot.platform.Ids;
import io.echolot.testkit.ApiDocument;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.echolot.testkit.Management;
import io.echolot.testkit.Tokens;
import io.echolot.testkit.UnitLimitedCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Lena is limited to the unit north. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class UnitLimitsTest {

  private static final UnitLimitedCalls CALLS =
      new UnitLimitedCalls(
          Set.of("/v1/files/{id}"),
          Set.of("/v1/links", "/v1/links/{code}"),
          Set.of(
              "/v1/channel-accounts/{id}/health",
              "/v1/in/whatsapp/{accountId}",
              "/v1/public/{publishableKey}/config",
              "/v1/public/{publishableKey}/surveys/{surveyKey}",
              "/v1/public/{publishableKey}/token",
              "/v1/sightings/{publishableKey}"));

  @TestHTTPResource("/")
  URI service;

  @Test
  void everyCallThatReadsIsCutOrTellsNothingOfResponses() {
    ApiDocument api =
        ApiDocument.of(given().get(Management.url("/q/openapi?format=json")).asString());

    assertThat(CALLS.faults(api, service)).isEmpty();
  }

  @Test
  void aFileIsThereForThoseWhoSeeItsResponse() {
    String store = "store-" + Ids.next();
    FeedbackLog.publish(new OrgUnit("acme", "north", LocalizedText.of("en", "North"), ""));
    FeedbackLog.publish(new OrgUnit("acme", store, LocalizedText.of("en", "Store"), "north"));
    FileFixture ours = FileFixture.publish("acme", store);
    FileFixture theirs = FileFixture.publish("acme", "south-" + Ids.next());
    FileFixture nobodys = FileFixture.publish("acme", "");
    StoredFile our = ours.note("Ours");
    StoredFile unsent = ours.another().note("Nobody's yet");
    StoredFile their = theirs.note("Theirs");
    StoredFile nobody = nobodys.note("Nobody's");
    ours.answer(1, our).statusCode(202);
    theirs.answer(1, their).statusCode(202);
    nobodys.answer(1, nobody).statusCode(202);

    assertThat(FeedbackLog.read("acme"))
        .filteredOn(record -> record.id().equals(ours.response()))
        .extracting(record -> ((Response) record).unit())
        .containsExactly(store);
    for (StoredFile file : new StoredFile[] {our, their, nobody, unsent}) {
      assertThat(status("ben", file)).isEqualTo(200);
    }
    // The gateway reads the units in the background.
    Awaitility.await().untilAsserted(() -> assertThat(status("lena", our)).isEqualTo(200));
    for (StoredFile file : new StoredFile[] {their, nobody, unsent}) {
      assertThat(status("lena", file)).isEqualTo(404);
    }
  }

  private static int status(String user, StoredFile file) {
    return given().auth().oauth2(Tokens.of(user)).get("/v1/files/" + file.id()).statusCode();
  }
}
