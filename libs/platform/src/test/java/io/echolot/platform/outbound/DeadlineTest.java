package io.echolot.platform.outbound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new NoStackTraceTimeoutException("by the client"), "No answer within 2000 ms."),
        Arguments.of(new OutboundException("It is larger."), "It is larger."),
        Arguments.of(new ConnectException("refused"), "No answer: ConnectException"));
  }

  /** Also where the client's own timer was the first. */
  @ParameterizedTest
  @MethodSource("failures")
  void whatFailedSaysWhy(Throwable failure, String said) {
    assertThatThrownBy(
            () -> Deadline.in(Duration.ofSeconds(2)).await(CompletableFuture.failedFuture(failure)))
        .isInstanceOf(OutboundException.class)
        .hasMessage(said);
  }
}
