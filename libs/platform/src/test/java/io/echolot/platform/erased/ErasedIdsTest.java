package io.echolot.platform.erased;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasedIdsTest {

  @Test
  void itIsASet() {
    // Few low digits, so that many want the same place.
    Random random = new Random(10);
    ErasedIds ids = new ErasedIds();
    Set<String> expected = new HashSet<>();
    assertThat(ids.isEmpty()).isTrue();
    for (int i = 0; i < 5_000; i++) {
      String hash = "%016x%016x".formatted(random.nextLong(), random.nextInt(1, 500));
      assertThat(ids.contains(hash)).isEqualTo(expected.contains(hash));
      assertThat(ids.add(hash)).isEqualTo(expected.add(hash));
      assertThat(ids.add(hash)).isFalse();
    }

    assertThat(expected).allMatch(ids::contains);
    assertThat(ids.isEmpty()).isFalse();
  }
}
