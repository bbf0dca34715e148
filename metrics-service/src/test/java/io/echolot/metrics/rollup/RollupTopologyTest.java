package io.echolot.metrics.rollup;

import static io.echolot.metrics.rollup.Records.NOON;
import static io.echolot.metrics.rollup.Records.csat;
import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.ContractsJson;
import io.echolot.contracts.Topics;
import io.echolot.contracts.feedback.FeedbackRecord;
import io.echolot.contracts.feedback.Mention;
import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.Writer;
import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.Contribution;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.PartitionShare;
import io.echolot.metrics.rollup.cell.Slots;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

class RollupTopologyTest {

  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> log;
  private TestOutputTopic<PartitionShare, Counts> rollups;
  private final Map<Cell, Counts> cells = new HashMap<>();
  private final Set<String> erased = new HashSet<>();

  @BeforeTry
  void start() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams-test");
    driver =
        new TopologyTestDriver(
            RollupTopology.build(
                "rollups", new Properties(), (record, why) -> {}, erased::contains),
            settings);
    log =
        driver.createInputTopic(Topics.FEEDBACK, new StringSerializer(), new ByteArraySerializer());
    rollups =
        driver.createOutputTopic(
            "rollups", Packed.SHARE.deserializer(), Packed.COUNTS.deserializer());
  }

  @AfterTry
  void stop() {
    driver.close();
  }

  private void add(FeedbackRecord record) {
    log.pipeInput(record.topicKey(), ContractsJson.write(record));
  }

  private Map<Cell, Counts> cells() {
    for (KeyValue<PartitionShare, Counts> change : rollups.readKeyValuesToList()) {
      if (change.value == null) {
        cells.remove(change.key.cell());
      } else {
        cells.put(change.key.cell(), change.value);
      }
    }
    return cells;
  }

  private Counts only() {
    assertThat(cells()).hasSize(1);
    return cells().values().iterator().next();
  }

  @Example
  void aPartialResponseThatBecomesCompleteIsCountedOnce() {
    add(response("acme", "s", "1", 1, ResponseState.PARTIAL, nps(9)));
    assertThat(only().partial()).isEqualTo(1);

    add(response("acme", "s", "1", 2, ResponseState.COMPLETE, nps(9), csat(4)));

    assertThat(only().partial()).isZero();
    assertThat(only().complete()).isEqualTo(1);
    assertThat(only().series()).hasSize(2);
  }

  @Example
  void aLowerRevisionThatComesLateChangesNothing() {
    add(response("acme", "s", "1", 2, ResponseState.COMPLETE, nps(9)));
    add(response("acme", "s", "1", 1, ResponseState.PARTIAL, nps(1)));

    assertThat(only().complete()).isEqualTo(1);
    assertThat(only().scores(0)[9]).isEqualTo(1);
  }

  @Example
  void theLaterWriterOfALinkCountsAndAStrangerNever() {
    add(response("acme", "s", "1", 7, ResponseState.PARTIAL, nps(9)).by(new Writer(100, "mine")));
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(8)).by(new Writer(200, "mine")));
    add(response("acme", "s", "1", 9, ResponseState.PARTIAL, nps(1)).by(new Writer(100, "mine")));
    add(response("acme", "s", "1", 9, ResponseState.COMPLETE, nps(0)).by(new Writer(300, "not")));
    add(response("acme", "z", "1", 9, ResponseState.COMPLETE, nps(0)).by(new Writer(300, "mine")));
    add(new Mention("acme", "1", 9, "rss", "brand", "", "", "en", "No", "", "", NOON, NOON));

    assertThat(only().complete()).isEqualTo(1);
    assertThat(only().scores(0)[8]).isEqualTo(1);
  }

  @Example
  void whatWasErasedForGoodCountsNeverMoreAlsoInALogThatLostItsTombstone() {
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9)));
    add(response("acme", "s", "2", 1, ResponseState.COMPLETE, nps(2)));
    erased.add("acme/1");
    add(response("acme", "s", "1", 2, ResponseState.COMPLETE, nps(9)));

    assertThat(only().scores(0)[9]).isZero();
    assertThat(only().scores(0)[2]).isEqualTo(1);
  }

  @Example
  void aCorrectionMovesToTheCellOfItsNewTime() {
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9)));
    add(
        response(
            "acme",
            "s",
            "1",
            2,
            ResponseState.COMPLETE,
            Channel.SMS,
            "use",
            NOON.plusSeconds(3600),
            nps(3)));

    assertThat(only().scores(0)[3]).isEqualTo(1);
    assertThat(cells().keySet())
        .allMatch(cell -> cell.dimensions().channel().equals("sms"))
        .allMatch(cell -> cell.slot() == Slots.of(NOON) + 4);
  }

  @Example
  void aResponseThatGetsAUnitMovesToItsCell() {
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9)));
    add(response("acme", "s", "2", 1, ResponseState.COMPLETE, nps(2)).inUnit("south"));
    add(response("acme", "s", "1", 2, ResponseState.COMPLETE, nps(9)).inUnit("north"));

    assertThat(cells().keySet())
        .extracting(cell -> cell.dimensions().unit())
        .containsExactlyInAnyOrder("north", "south");
  }

  @Example
  void anErasureTakesAwayWhatWasAdded() {
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9)));
    add(response("acme", "s", "2", 1, ResponseState.COMPLETE, nps(2)));
    log.pipeInput("acme/1", (byte[]) null);

    assertThat(only().scores(0)[9]).isZero();
    assertThat(only().scores(0)[2]).isEqualTo(1);
    log.pipeInput("acme/2", (byte[]) null);
    assertThat(cells()).isEmpty();
    log.pipeInput("acme/2", (byte[]) null);
    assertThat(cells()).isEmpty();
  }

  @Example
  void tenantsStayApartEvenWithTheSameIds() {
    add(response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9)));
    add(response("globex", "s", "1", 1, ResponseState.COMPLETE, nps(2)));

    assertThat(cells()).hasSize(2);
  }

  @Example
  void aMentionIsCountedWhereItWasPublishedAndWhatCantBeReadStopsNothing() {
    log.pipeInput("acme/x", "{\"type\":".getBytes(StandardCharsets.UTF_8));
    add(new Mention("acme", "m", 1, "rss", "brand", "", "", "en", "Nice", "", "", NOON, NOON));

    assertThat(only().mentions()).isEqualTo(1);
  }

  @Example
  void aTraceGoesOnFromTheLogToTheRollups() {
    var record = response("acme", "s", "1", 1, ResponseState.COMPLETE, nps(9));
    var headers = new RecordHeaders();
    headers.add("traceparent", "00-a-b-01".getBytes(StandardCharsets.UTF_8));
    log.pipeInput(new TestRecord<>(record.topicKey(), ContractsJson.write(record), headers));

    assertThat(rollups.readRecord().headers().lastHeader("traceparent").value())
        .isEqualTo("00-a-b-01".getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 60)
  void whateverComesInWhateverOrderTheCellsAreARecount(@ForAll("logs") List<Response> records) {
    Map<String, Response> newest = new HashMap<>();
    for (Response record : records) {
      // Revision 0 stands for an erasure here.
      if (record.revision() == 0) {
        log.pipeInput(record.topicKey(), (byte[]) null);
        newest.remove(record.topicKey());
      } else {
        add(record);
        newest.merge(record.topicKey(), record, (a, b) -> b.revision() >= a.revision() ? b : a);
      }
    }

    Map<Cell, Counts> recount = new HashMap<>();
    for (Response response : newest.values()) {
      Contribution contribution = Contribution.of(response);
      recount.merge(contribution.cell(), contribution.counts(), Counts::plus);
    }
    assertThat(cells()).isEqualTo(recount);
    cells.clear();
  }

  @Provide
  Arbitrary<List<Response>> logs() {
    Arbitrary<Response> one =
        Combinators.combine(
                Arbitraries.integers().between(1, 6),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 10),
                Arbitraries.of(Channel.WEB, Channel.SMS),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(ResponseState.values()))
            .as(
                (id, revision, score, channel, hour, state) ->
                    response(
                        "acme",
                        "s",
                        Integer.toString(id),
                        revision,
                        state,
                        channel,
                        "buy",
                        NOON.plusSeconds(3600L * hour),
                        nps(score)));
    return one.list().ofMaxSize(40).map(ArrayList::new);
  }
}
