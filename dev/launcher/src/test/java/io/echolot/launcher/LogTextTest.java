package io.echolot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogTextTest {

  private static final String EVENT = "2026-11-29 16:07:51,003 WARN  [a.B] (main) away";

  @Test
  void aStackIsOneLineUnlessItIsWanted() {
    List<String> written =
        List.of(EVENT, "java.lang.X: y", "\tat a.B.c(B.java:1)", "\t... 3 more", EVENT);

    assertThat(LogText.of(written, false))
        .containsExactly(
            EVENT, "java.lang.X: y", "    (2 lines of stack; --stacks shows them)", EVENT);
    assertThat(LogText.of(written, true)).isEqualTo(written);
  }

  @Test
  void mongoDbsJsonIsReadable() {
    String written =
        "{\"t\":{\"$date\":\"2026-11-29T16:07:31.704+00:00\"},\"s\":\"W\",\"c\":\"NETWORK\",\"id\":1,"
            + "\"ctx\":\"c\",\"msg\":\"Failed\",\"attr\":{\"error\":{\"code\":7},\"long\":[1,2]}}";

    assertThat(LogText.of(List.of(written, "{\"t\": broken", ""), false))
        .containsExactly(
            "2026-11-29T16:07:31.704+00:00 W [NETWORK] Failed: {\"code\":7}", "{\"t\": broken");
  }

  @Test
  void eventsOfOneKindAreOneLine() {
    String first = "2026-11-29 16:42:00,366 INFO  [http-problem] (executor-7) status=404";
    String second = "2026-11-29 16:42:01,941 INFO  [http-problem] (executor-4) status=404";

    assertThat(LogText.of(List.of(first, first, second, EVENT), false))
        .containsExactly(second + " (2 before are alike)", EVENT);
  }

  @Test
  void whatEachStartSaysIsLeftOut() {
    assertThat(
            LogText.of(
                List.of(
                    "2026-11-29 16:33:04,520 INFO  [io.quarkus] (main) Profile prod activated. ",
                    "2026-11-29 16:33:04,520 INFO  [io.quarkus] (main) Installed features: [cdi]"),
                true))
        .isEmpty();
  }

  @Test
  void kafkasTwoLinesAreOneEvent() {
    assertThat(
            LogText.of(
                List.of(
                    "Nov 29, 2026 4:15:06 PM org.apache.kafka.raft.Client poll",
                    "WARNING: slow",
                    "more"),
                false))
        .containsExactly(
            "Nov 29, 2026 4:15:06 PM WARNING [org.apache.kafka.raft.Client] slow", "more");
  }
}
