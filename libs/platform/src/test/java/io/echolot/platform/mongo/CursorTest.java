package io.echolot.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final Cursor CURSOR =
      new Cursor(Instant.parse("2026-11-24T12:00:00.123Z"), "id with spaces");

  @Test
  void aCursorSurvivesTheWayThroughTheCaller() {
    assertThat(Cursor.decode(CURSOR.encoded())).contains(CURSOR);
    assertThat(Cursor.decode("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "abc", "Zm9v", "Zm9vIGJhcg"})
  void anythingElseIsRefused(String cursor) {
    assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(HttpProblem.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-999999999-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "+70000-01-01T00:00:00Z"})
  void aTimeThatNoStoreKeepsIsRefused(String time) {
    String cursor = new Cursor(Instant.parse(time), "id").encoded();
    assertThatThrownBy(() -> Cursor.decode(cursor)).isInstanceOf(HttpProblem.class);
  }

  @Test
  void onlyAPageWithSuccessorsNamesTheNext() {
    assertThat(Page.of(List.of(1, 2), 2, i -> CURSOR).next()).isEmpty();
    assertThat(Page.of(List.of(1, 2, 3), 2, i -> CURSOR))
        .isEqualTo(new Page<>(List.of(1, 2), CURSOR.encoded()));
  }
}
