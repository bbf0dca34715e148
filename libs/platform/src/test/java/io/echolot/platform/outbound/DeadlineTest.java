package io.echolot.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new OutboundException("It is larger."), "It is larger."),
        Arguments.of(new ConnectException("refused"), "No answer: ConnectException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatFailedSaysWhy(Throwable failure, String said) {
    assertThatThrownBy(
            () -> Deadline.in(Duration.ofSeconds(2)).await(CompletableFuture.failedFuture(failure)))
        .isInstanceOf(OutboundException.class)
        .hasMessage(said);
  }

  @Test
  void whatIsLateIsGivenUp() {
    CompletableFuture<String> never = new CompletableFuture<>();

    assertThatThrownBy(() -> Deadline.in(Duration.ofMillis(10)).await(never))
        .isInstanceOf(OutboundException.class)
        .hasMessage("No answer within 10 ms.");
    assertThat(never).isCancelled();
  }
}
