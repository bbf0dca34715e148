package io.echolot.metrics.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.feedback.Writer;
import io.echolot.contracts.question.QuestionKind;
import io.echolot.metrics.rollup.cell.Cell;
import io.echolot.metrics.rollup.cell.Contribution;
import io.echolot.metrics.rollup.cell.Counts;
import io.echolot.metrics.rollup.cell.Dimensions;
import io.echolot.metrics.rollup.cell.Packed;
import io.echolot.metrics.rollup.cell.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CountsLawsTest {

  @Property
  void addingAndTakingAwayLeavesEverythingAsItWas(
      @ForAll("counts") Counts one, @ForAll("counts") Counts other) {
    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.minus(one)).isEqualTo(Counts.NONE);
    assertThat(one.minus(one).isEmpty()).isTrue();
  }

  @Property
  void orderDoesntMatter(
      @ForAll("counts") Counts a, @ForAll("counts") Counts b, @ForAll("counts") Counts c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Property
  void whatIsPackedIsUnpacked(
      @ForAll("counts") Counts counts, @ForAll String text, @ForAll String unit) {
    var cell = new Cell(text, new Dimensions("s", text, "", "web", "de-AT", unit), -5);
    var contribution = new Contribution(new Writer(7, "mine"), 3, cell, counts);

    byte[] packed = Packed.CONTRIBUTION.serializer().serialize("", contribution);

    assertThat(Packed.CONTRIBUTION.deserializer().deserialize("", packed)).isEqualTo(contribution);
    assertThat(Packed.counts(Packed.COUNTS.serializer().serialize("", counts))).isEqualTo(counts);
    assertThat(Packed.cell(Packed.CELL.serializer().serialize("", cell))).isEqualTo(cell);
  }

  @Provide
  Arbitrary<Counts> counts() {
    Arbitrary<Series> series =
        Combinators.combine(
                Arbitraries.of("a", "b", "nps"),
                Arbitraries.of(QuestionKind.NPS, QuestionKind.CSAT),
                Arbitraries.of(5, 10))
            .as(Series::new);
    Arbitrary<long[]> scores =
        Arbitraries.longs().between(0, 1_000_000).array(long[].class).ofSize(Counts.SCORES);
    Arbitrary<Integer> small = Arbitraries.integers().between(0, 1000);
    return Combinators.combine(small, small, small, Arbitraries.maps(series, scores).ofMaxSize(4))
        .as(
            (complete, partial, mentions, map) -> {
              SortedMap<Series, long[]> sorted = new TreeMap<>(map);
              sorted.values().forEach(row -> row[0]++);
              List<Series> keys = new ArrayList<>(sorted.keySet());
              return Counts.of(complete, partial, mentions, keys, new ArrayList<>(sorted.values()));
            });
  }
}
