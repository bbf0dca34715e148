package io.echolot.metrics.rollup.cell;

import static io.echolot.metrics.rollup.Records.nps;
import static io.echolot.metrics.rollup.Records.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.feedback.Response;
import io.echolot.contracts.feedback.ResponseState;
import io.echolot.contracts.feedback.Writer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What was stored before there were units is read, and is written in the same way still. */
class PackedUnitsTest {

  private static final Response RESPONSE =
      response("acme", "s", "1", 3, ResponseState.COMPLETE, nps(9));

  // Bytes that the commit before units wrote.
  private static final String CELL =
      "0861636d65027312746f7563682d6275790662757906776562046465a0bef301";
  private static final String CONTRIBUTION =
      "060861636d65027312746f7563682d6275790662757906776562046465a0bef30102000002066e70"
          + "7300140000000000000000000200";
  private static final String SIGNED =
      "00086d696e650e060861636d65027312746f7563682d6275790662757906776562046465a0bef301"
          + "02000002066e707300140000000000000000000200";

  private static String packed(Cell cell) {
    return HexFormat.of().formatHex(Packed.CELL.serializer().serialize("", cell));
  }

  private static String packed(Contribution contribution) {
    return HexFormat.of().formatHex(Packed.CONTRIBUTION.serializer().serialize("", contribution));
  }

  private static Contribution contribution(String packed) {
    return Packed.CONTRIBUTION.deserializer().deserialize("", HexFormat.of().parseHex(packed));
  }

  @Test
  void whatIsOfNoUnitIsTheSameCellAsBefore() {
    Contribution contribution = Contribution.of(RESPONSE);
    Contribution signed = Contribution.of(RESPONSE.by(new Writer(7, "mine")));

    assertThat(packed(contribution.cell())).isEqualTo(CELL);
    assertThat(Packed.cell(HexFormat.of().parseHex(CELL))).isEqualTo(contribution.cell());
    assertThat(packed(contribution)).isEqualTo(CONTRIBUTION);
    assertThat(contribution(CONTRIBUTION)).isEqualTo(contribution);
    assertThat(packed(signed)).isEqualTo(SIGNED);
    assertThat(contribution(SIGNED)).isEqualTo(signed);
  }

  @Test
  void whatIsOfAUnitIsACellOfItsOwn() {
    Contribution north = Contribution.of(RESPONSE.inUnit("north"));

    assertThat(north.cell().dimensions().unit()).isEqualTo("north");
    assertThat(packed(north.cell())).isNotEqualTo(CELL);
    assertThat(contribution(packed(north))).isEqualTo(north);
    assertThat(Packed.cell(HexFormat.of().parseHex(packed(north.cell())))).isEqualTo(north.cell());
  }
}
