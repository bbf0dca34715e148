package io.echolot.metrics.rollup.cell;

import io.echolot.contracts.SetAsideReason;
import io.echolot.contracts.UnfitRecord;
import io.echolot.contracts.feedback.Writer;
import io.echolot.contracts.question.QuestionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** The compact form of cells, counts and contributions in state stores, topics and MongoDB. */
public final class Packed {

  /** Stands before a contribution's writer; no revision is like that. */
  private static final int SIGNED = 0;

  /** Stands before a contribution's unit, which comes before all else; no revision is like that. */
  private static final int UNIT = -2;

  private static final QuestionKind[] KINDS = QuestionKind.values();

  public static final Serde<Cell> CELL = serde(Packed::pack, Packed::cell);
  public static final Serde<PartitionShare> SHARE = serde(Packed::pack, Packed::share);
  public static final Serde<Counts> COUNTS = serde(Packed::pack, Packed::counts);
  public static final Serde<Contribution> CONTRIBUTION = serde(Packed::pack, Packed::contribution);

  private Packed() {}

  public static byte[] packed(Cell cell) {
    Packer packer = new Packer();
    pack(packer, cell);
    return packer.packed();
  }

  public static Cell cell(byte[] packed) {
    return cell(new Unpacker(packed));
  }

  public static Counts counts(byte[] packed) {
    return counts(new Unpacker(packed));
  }

  /**
   * The share of a record of the rollups topic.
   *
   * @param counts null if none are left
   * @throws UnfitRecord if either isn't what {@link Packer} writes
   */
  public static PartitionShare fitting(byte[] share, byte[] counts) {
    try {
      PartitionShare read = share(share);
      if (counts != null) {
        counts(counts);
      }
      return read;
    } catch (RuntimeException e) {
      throw new UnfitRecord(SetAsideReason.UNREADABLE, "It holds no packed share and counts.");
    }
  }

  private static void pack(Packer to, PartitionShare share) {
    pack(to.number(share.partition()), share.cell());
  }

  private static PartitionShare share(byte[] packed) {
    Unpacker from = new Unpacker(packed);
    return new PartitionShare(from.small(), cell(from));
  }

  /**
   * A cell without a unit is what it was before there were units, so that it stays the same key.
   */
  private static void pack(Packer to, Cell cell) {
    packAnyUnit(to, cell);
    String unit = cell.dimensions().unit();
    if (!unit.isEmpty()) {
      to.text(unit);
    }
  }

  private static void packAnyUnit(Packer to, Cell cell) {
    Dimensions dimensions = cell.dimensions();
    to.text(cell.tenant())
        .text(dimensions.survey())
        .text(dimensions.touchpoint())
        .text(dimensions.stage())
        .text(dimensions.channel())
        .text(dimensions.language())
        .number(cell.slot());
  }

  private static Cell cell(Unpacker from) {
    Cell cell = cell(from, "");
    return from.isAtEnd() ? cell : cell.inUnit(from.text());
  }

  private static Cell cell(Unpacker from, String unit) {
    String tenant = from.text();
    var dimensions =
        new Dimensions(from.text(), from.text(), from.text(), from.text(), from.text(), unit);
    return new Cell(tenant, dimensions, from.small());
  }

  private static void pack(Packer to, Counts counts) {
    to.number(counts.complete()).number(counts.partial()).number(counts.mentions());
    to.number(counts.series().size());
    for (int i = 0; i < counts.series().size(); i++) {
      Series series = counts.series().get(i);
      to.text(series.question()).number(series.kind().ordinal()).number(series.scale());
      for (long count : counts.scores(i)) {
        to.number(count);
      }
    }
  }

  private static Counts counts(Unpacker from) {
    long complete = from.number();
    long partial = from.number();
    long mentions = from.number();
    int size = from.count();
    List<Series> series = new ArrayList<>(size);
    List<long[]> scores = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      series.add(new Series(from.text(), KINDS[from.small()], from.small()));
      long[] counts = new long[Counts.SCORES];
      for (int score = 0; score < Counts.SCORES; score++) {
        counts[score] = from.number();
      }
      scores.add(counts);
    }
    return Counts.of(complete, partial, mentions, series, scores);
  }

  private static void pack(Packer to, Contribution contribution) {
    String unit = contribution.cell().dimensions().unit();
    if (!unit.isEmpty()) {
      to.number(UNIT).text(unit);
    }
    if (!contribution.writer().equals(Writer.UNKNOWN)) {
      to.number(SIGNED).text(contribution.writer().hash()).number(contribution.writer().number());
    }
    to.number(contribution.revision());
    packAnyUnit(to, contribution.cell());
    pack(to, contribution.counts());
  }

  private static Contribution contribution(byte[] packed) {
    Unpacker from = new Unpacker(packed);
    int first = from.small();
    String unit = "";
    if (first == UNIT) {
      unit = from.text();
      first = from.small();
    }
    if (first != SIGNED) {
      return new Contribution(Writer.UNKNOWN, first, cell(from, unit), counts(from));
    }
    String hash = from.text();
    return new Contribution(
        new Writer(from.number(), hash), from.small(), cell(from, unit), counts(from));
  }

  private static <T> Serde<T> serde(BiConsumer<Packer, T> pack, Function<byte[], T> unpack) {
    Serializer<T> serializer =
        (topic, value) -> {
          if (value == null) {
            return null;
          }
          Packer packer = new Packer();
          pack.accept(packer, value);
          return packer.packed();
        };
    Deserializer<T> deserializer = (topic, bytes) -> bytes == null ? null : unpack.apply(bytes);
    return Serdes.serdeFrom(serializer, deserializer);
  }
}
