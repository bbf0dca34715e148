package io.echolot.bench.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

  private static final Offset<Double> HARDLY = within(1e-6);

  private static final String BEFORE =
      """
      2026-12-01 13:00:00
      Full thread dump OpenJDK 64-Bit Server VM (25+36-LTS mixed mode, sharing):

      "C2 CompilerThread0" #17 [21] daemon prio=9 os_prio=0 cpu=1000.00ms elapsed=77.37s tid=0x00 nid=21 runnable
      "executor-thread-1" #30 [22] daemon prio=5 os_prio=0 cpu=500.00ms elapsed=77.37s tid=0x00 nid=22 waiting
      """;

  private static final String AFTER =
      """
      "C2 CompilerThread0" #17 [21] daemon prio=9 os_prio=0 cpu=3000.00ms elapsed=87.37s tid=0x00 nid=21 runnable
      "C2 CompilerThread1" #44 [25] daemon prio=9 os_prio=0 cpu=500.00ms elapsed=5.00s tid=0x00 nid=25 runnable
      "smallrye-kafka-consumer-thread-3" #31 [23] prio=5 os_prio=0 cpu=40.00ms elapsed=87.00s tid=0x00 nid=23 runnable
      "VM Thread" os_prio=0 cpu=60.00ms elapsed=87.41s tid=0x00 nid=24 runnable
      """;

  @Test
  void aKindHasUsedWhatItsThreadsUsedSinceThen() {
    Map<ThreadKind, Double> micros =
        ThreadTimes.of(14, AFTER).microsSince(ThreadTimes.of(10, BEFORE), 1_000);

    assertThat(micros.get(ThreadKind.C2)).isCloseTo(2_500, HARDLY);
    assertThat(micros.get(ThreadKind.POLLING)).isCloseTo(40, HARDLY);
    assertThat(micros.get(ThreadKind.COLLECTOR)).isCloseTo(60, HARDLY);
  }

  @Test
  void theRestWasUsedByThreadsThatHaveEnded() {
    Map<ThreadKind, Double> micros =
        ThreadTimes.of(14, AFTER).microsSince(ThreadTimes.of(10, BEFORE), 1_000);

    assertThat(micros.get(ThreadKind.ENDED)).isCloseTo(1_400, HARDLY);
  }

  @Test
  void threadsOfKafkaStreamsAreKafkas() {
    assertThat(ThreadKind.of("echolot-metrics-0a1b-StreamThread-1")).isEqualTo(ThreadKind.KAFKA);
    assertThat(ThreadKind.of("kafka-coordinator-heartbeat-thread | echolot"))
        .isEqualTo(ThreadKind.KAFKA);
    assertThat(ThreadKind.of("main")).isEqualTo(ThreadKind.OTHER);
  }
}
