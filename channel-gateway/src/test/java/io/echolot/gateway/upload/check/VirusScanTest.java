package io.echolot.gateway.upload.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import io.echolot.gateway.upload.FakeClamd;
import io.echolot.gateway.upload.FileFixture;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = FakeClamd.class, restrictToAnnotatedClass = true)
class VirusScanTest {

  private final String id = Ids.next().toString();

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private FileFixture fixture;

  @BeforeEach
  void publish() {
    fixture = FileFixture.publish("t-" + id);
  }

  @Test
  void aFileInWhichNothingIsFoundIsStoredAsScanned() {
    upload("A harmless text.".repeat(50)).statusCode(201);

    assertThat(document()).isNotNull().containsEntry("scanned", true);
  }

  @Test
  void anInfectedFileIsRefusedAndNotStored() {
    upload(FakeClamd.EICAR)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", endsWith("/file-infected"));

    assertThat(document()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Now you die.", "This is too long."})
  void withoutAVerdictNothingIsStoredAndTheClientTriesAgain(String text) {
    upload(text)
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("type", endsWith("/unavailable"));

    assertThat(document()).isNull();
  }

  private ValidatableResponse upload(String text) {
    return fixture.upload(id, "papers", "a.txt", "text/plain", text.getBytes(UTF_8));
  }

  private Document document() {
    return mongo.getDatabase(database).getCollection("files").find(Filters.eq("file", id)).first();
  }
}
