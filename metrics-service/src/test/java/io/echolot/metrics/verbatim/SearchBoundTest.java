package io.echolot.metrics.verbatim;

import static io.echolot.metrics.rollup.Records.NOON;
import static io.echolot.metrics.rollup.Records.response;
import static io.echolot.metrics.rollup.Records.why;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.metrics.query.Dimension;
import io.echolot.platform.Ids;
import io.echolot.platform.mongo.Cursor;
import io.echolot.platform.mongo.Page;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SearchBoundTest {

  private static final int MOST_SEARCHED = 20_000;

  private final String tenant = "t-" + Ids.next();

  @Inject VerbatimStore store;
  @Inject MongoClient client;

  @ConfigProperty(name = "quarkus.mongodb.database")
  String database;

  /** As many as are searched at once, and behind them, older, the one that is sought. */
  @BeforeEach
  void manyWereStored() {
    List<Document> many =
        IntStream.range(0, MOST_SEARCHED)
            .mapToObj(
                i ->
                    new Document("_id", FeedbackRecord.topicKey(tenant, "r" + i))
                        .append("tenant", tenant)
                        .append("at", Date.from(NOON.plusSeconds(60 + i)))
                        .append("survey", "many")
                        .append("channel", "web")
                        .append("verbatims", List.of(new Document("text", "Nichts"))))
            .toList();
    client.getDatabase(database).getCollection("insights").insertMany(many);
    store.put(
        List.of(
            Utterance.of(
                response(
                    tenant,
                    "rare",
                    "sought",
                    1,
                    ResponseState.COMPLETE,
                    Channel.KIOSK,
                    "buy",
                    NOON,
                    why("Die Lampe fehlt")))));
  }

  private Page<Utterance> search(Dimension by, String value, String cursor) {
    WantedTexts wanted =
        new WantedTexts(
            Map.of(by, Set.of(value)),
            Optional.empty(),
            Optional.empty(),
            List.of("lampe"),
            Optional.empty(),
            Optional.empty());
    return store.page(tenant, wanted, Cursor.decode(cursor), 10);
  }

  @Test
  void aFilterWithoutAnIndexDoesNotMakeASearchLookThroughMore() {
    Page<Utterance> first = search(Dimension.CHANNEL, "kiosk", "");
    assertThat(first.items()).isEmpty();
    assertThat(first.next()).isNotEmpty();

    Page<Utterance> second = search(Dimension.CHANNEL, "kiosk", first.next());
    assertThat(second.items()).extracting(Utterance::id).containsExactly("sought");
    assertThat(second.next()).isEmpty();
  }

  @Test
  void oneSurveysTextsAreSoughtAmongItsOwn() {
    Page<Utterance> first = search(Dimension.SURVEY, "rare", "");

    assertThat(first.items()).extracting(Utterance::id).containsExactly("sought");
    assertThat(first.next()).isEmpty();
  }
}
