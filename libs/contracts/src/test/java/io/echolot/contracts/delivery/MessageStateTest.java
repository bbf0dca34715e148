package io.echolot.contracts.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers tell in any order; what a message has reached it doesn't lose. */
class MessageStateTest {

  @ParameterizedTest
  @CsvSource({
    "queued, sent",
    "queued, uncertain",
    "queued, not_sent",
    "queued, failed",
    "queued, delivered",
    "uncertain, sent",
    "uncertain, delivered",
    "uncertain, failed",
    "sent, delivered",
    "sent, read",
    "sent, failed",
    "delivered, read"
  })
  void itGoesForward(String earlier, String later) {
    assertThat(MessageState.of(later).mayFollow(MessageState.of(earlier))).isTrue();
    assertThat(MessageState.of(earlier).mayFollow(MessageState.of(later))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "delivered, failed",
    "delivered, sent",
    "read, failed",
    "failed, sent",
    "failed, delivered",
    "not_sent, sent",
    "uncertain, not_sent",
    "sent, not_sent",
    "sent, uncertain"
  })
  void whatComesLateChangesNothing(String earlier, String later) {
    assertThat(MessageState.of(later).mayFollow(MessageState.of(earlier))).isFalse();
  }

  @Test
  void nothingFollowsTheEndOrItself() {
    for (MessageState one : MessageState.values()) {
      assertThat(one.mayFollow(one)).as(one.wireName()).isFalse();
      for (MessageState other : MessageState.values()) {
        assertThat(other.hasEnded() && one.mayFollow(other)).isFalse();
      }
    }
    assertThat(MessageState.READ.predecessors())
        .containsExactlyInAnyOrder(
            MessageState.QUEUED, MessageState.UNCERTAIN, MessageState.SENT, MessageState.DELIVERED);
  }
}
