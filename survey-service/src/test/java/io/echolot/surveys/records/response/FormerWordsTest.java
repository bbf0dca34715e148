package io.echolot.surveys.records.response;

import static io.echolot.surveys.Caller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.echolot.contracts.answer.AnswerValue;
import io.echolot.contracts.question.Answer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.platform.Ids;
import io.echolot.surveys.ResponseFixture;
import io.echolot.testkit.Backends;
import io.echolot.testkit.FeedbackLog;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class FormerWordsTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final String survey = "w" + Ids.next();

  @Inject ResponseStore store;
  @Inject MongoClient client;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  private void say(String text) {
    Answer why = new Answer("why", QuestionKind.TEXT, 0, new AnswerValue.Text(text));
    FeedbackLog.send(
        ResponseFixture.response(survey, Ids.next().toString(), 1, NOON).answering(List.of(why)));
  }

  private void requireFound(int n) {
    as("ben")
        .queryParam("survey", survey)
        .queryParam("q", "Lieferung")
        .get("/v1/responses")
        .then()
        .body("items.size()", equalTo(n));
  }

  @Test
  void whatIsStoredWithoutItsWordsGetsThemAtTheNextStart() {
    say("Zu späte Lieferungen");
    say("Keine Lieferung");
    say("Lieferung, die nicht zu lesen ist");
    Awaitility.await("the recorder reads the log in the background")
        .untilAsserted(() -> requireFound(3));
    MongoCollection<Document> stored = client.getDatabase(database).getCollection("responses");
    // As a replica writes that knows of no search, or as a start left it that broke off.
    stored.updateMany(Filters.eq("survey", survey), Updates.unset("stems"));
    requireFound(0);
    Bson unreadable =
        Filters.and(
            Filters.eq("survey", survey),
            Filters.eq("record.answers.value", "Lieferung, die nicht zu lesen ist"));
    assertThat(
            stored.updateOne(unreadable, Updates.set("record.type", "unknown")).getModifiedCount())
        .isOne();

    store.ensureIndexes();

    requireFound(2);
    Document looked =
        store.withoutWords(List.of("acme", "globex")).explain(ExplainVerbosity.EXECUTION_STATS);
    assertThat(looked.get("executionStats", Document.class))
        .containsEntry("nReturned", 0)
        .containsEntry("totalDocsExamined", 0);
    stored.deleteOne(unreadable);
  }
}
