package io.echolot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 2.5})
  void aLimitOfZeroIsALimitToo(double limit) {
    Limits limits = new Limits(limit, limit, 0, null, null, 0, "");

    assertThat(ContractsJson.read(ContractsJson.write(limits), Limits.class)).isEqualTo(limits);
  }

  @Test
  void whatIsNotLimitedIsNotWritten() {
    assertThat(ContractsJson.mapper().valueToTree(Limits.NONE).toString()).isEqualTo("{}");
  }
}
