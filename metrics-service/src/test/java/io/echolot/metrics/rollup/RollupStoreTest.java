package io.echolot.metrics.rollup;

import static io.echolot.metrics.rollup.Records.NOON;
import static io.echolot.metrics.rollup.Records.nps;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.Channel;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.metrics.rollup.RollupStore.Change;
import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.Contribution;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.PartitionShare;
import io.echolot.metrics.rollup.cell.Slots;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A write that is repeated, or comes from somebody who lost the partition, changes nothing. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RollupStoreTest {

  private static final Cell WEB = cell(Channel.WEB);
  private static final Cell SMS = cell(Channel.SMS);

  private final String tenant = "t-" + Ids.next();

  @Inject RollupStore store;

  private static Cell cell(Channel channel) {
    return Contribution.of(
            Records.response(
                "any", "s", "1", 1, ResponseState.COMPLETE, channel, "buy", NOON, nps(9)))
        .cell();
  }

  private Change change(int partition, Cell cell, long offset, int count) {
    PartitionShare share =
        new PartitionShare(partition, new Cell(tenant, cell.dimensions(), cell.slot()));
    Counts counts = Counts.of(count, 0, 0, List.of(), List.of());
    byte[] packed = count == 0 ? null : Packed.COUNTS.serializer().serialize("", counts);
    return new Change(share, packed, offset);
  }

  /** How many are counted by channel. */
  private Map<String, Long> counted() {
    Map<String, Long> counted = new HashMap<>();
    store.read(
        tenant,
        Slots.of(NOON),
        Slots.of(NOON) + 1,
        rollup ->
            counted.merge(rollup.dimensions().channel(), rollup.counts().complete(), Long::sum));
    return counted;
  }

  @Test
  void ofACellTheLastCountsAreKeptAndPartitionsAddUp() {
    store.write(List.of(change(0, WEB, 1, 1), change(0, SMS, 2, 1), change(0, WEB, 3, 2)));
    store.write(List.of(change(3, WEB, 1, 5)));

    assertThat(counted()).isEqualTo(Map.of("web", 7L, "sms", 1L));
  }

  @Test
  void whatIsRepeatedOrBelatedChangesNothing() {
    List<Change> first = List.of(change(0, WEB, 10, 1), change(0, SMS, 11, 1));
    store.write(first);
    store.write(List.of(change(0, WEB, 12, 2), change(0, SMS, 13, 0)));

    store.write(first);
    store.write(List.of(change(0, SMS, 12, 9)));

    assertThat(counted()).isEqualTo(Map.of("web", 2L));
  }

  @Test
  void whatIsEmptiedStaysEmptyForWhoComesLate() {
    store.write(List.of(change(0, WEB, 10, 1)));
    store.write(List.of(change(0, WEB, 20, 0)));

    store.write(List.of(change(0, WEB, 10, 1)));
    assertThat(counted()).isEmpty();

    store.write(List.of(change(0, WEB, 21, 4)));
    assertThat(counted()).isEqualTo(Map.of("web", 4L));
  }
}
