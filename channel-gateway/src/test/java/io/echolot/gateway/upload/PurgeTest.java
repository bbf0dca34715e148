package io.echolot.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.echolot.contracts.answer.StoredFile;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = LittlePatience.class, restrictToAnnotatedClass = true)
class PurgeTest {

  private final String tenant = "t-" + Ids.next();

  @Inject MongoClient mongo;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  @Test
  void aFileThatNoResponseNamesVanishesAndOneThatIsNamedStays() {
    FileFixture fixture = FileFixture.publish(tenant);
    StoredFile named = fixture.note("named");
    fixture.answer(1, named).statusCode(202);
    fixture.note("not named");

    awaitFiles(List.of(named.id()));
    assertThat(blobs()).isOne();
  }

  @Test
  void aFileThatALaterRevisionNoLongerNamesVanishes() {
    FileFixture fixture = FileFixture.publish(tenant);
    StoredFile first = fixture.note("first");
    fixture.answer(1, first).statusCode(202);
    awaitForGood(first);
    StoredFile second = fixture.note("second");

    fixture.answer(2, second).statusCode(202);

    awaitFiles(List.of(second.id()));
    awaitForGood(second);
  }

  @Test
  void anAddressUploadsSoManyBytesAnHour() {
    FileFixture fixture = FileFixture.publish(tenant);
    byte[] large = Arrays.copyOf(FileFixture.PNG, 200_000);
    ValidatableResponse last = null;
    for (int i = 0; i < 3; i++) {
      last = fixture.another().upload(Ids.next().toString(), "shot", "a.png", "image/png", large);
    }

    last.statusCode(429)
        .body("type", endsWith("/too-many-requests"))
        .header("Retry-After", notNullValue());
  }

  private void awaitFiles(List<String> ids) {
    Awaitility.await("the purge runs in the background")
        .untilAsserted(() -> assertThat(files()).isEqualTo(ids));
  }

  /** The log is read in the background; what it names has no end. */
  private void awaitForGood(StoredFile file) {
    Awaitility.await("the log is read in the background")
        .until(
            () ->
                collection("files")
                        .countDocuments(
                            Filters.and(
                                Filters.eq("file", file.id()), Filters.exists("expiresAt", false)))
                    == 1);
  }

  private List<String> files() {
    return collection("files")
        .find(Filters.eq("tenant", tenant))
        .map(document -> document.getString("file"))
        .into(new ArrayList<>());
  }

  /** How many of the tenant's documents have bytes. */
  private long blobs() {
    return collection("files")
        .find(Filters.eq("tenant", tenant))
        .map(
            document ->
                collection("blobs.chunks")
                    .countDocuments(Filters.eq("files_id", document.getString("_id"))))
        .into(new ArrayList<>())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private MongoCollection<Document> collection(String name) {
    return mongo.getDatabase(database).getCollection(name);
  }
}
