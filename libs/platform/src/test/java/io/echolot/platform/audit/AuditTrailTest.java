package io.echolot.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.contracts.audit.AuditAction;
import io.echolot.contracts.audit.AuditEntry;
import io.echolot.contracts.audit.AuditEntry.Who;
import io.echolot.contracts.audit.AuditLine;
import io.echolot.platform.Ids;
import io.echolot.platform.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTrailTest {

  private static final int MOST = 2;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> kept = new ArrayList<>();
  private final AuditTrail trail = new AuditTrail(this::keep, queue(), meters);
  private RuntimeException failure;

  private static AuditQueue queue() {
    return new AuditQueue() {
      @Override
      public int mostWaiting() {
        return MOST;
      }

      @Override
      public String every() {
        return "1s";
      }
    };
  }

  private void keep(List<AuditLine> lines) {
    if (failure != null) {
      throw failure;
    }
    lines.forEach(line -> kept.add(line.entry().object()));
  }

  private void add(String object) {
    trail.add(line(object));
  }

  private static AuditLine line(String object) {
    return new AuditLine(
        "acme",
        new AuditEntry(
            Ids.next(),
            Instant.now(),
            new Who("w", "Somebody"),
            AuditAction.CHANGE,
            "units",
            object,
            200));
  }

  private double setAside() {
    return meters.counter("echolot.audit.set.aside").count();
  }

  static List<RuntimeException> failuresThatPass() {
    return List.of(
        Problem.unavailable(""),
        new TimeoutException("There is no client yet"),
        new IllegalStateException("Kafka doesn't take entries", new TimeoutException("late")));
  }

  static List<RuntimeException> failuresThatStay() {
    return List.of(
        Problem.INVALID.because(""),
        new IllegalStateException("Kafka doesn't take entries", new RecordTooLargeException()),
        new IllegalStateException("broken"));
  }

  @ParameterizedTest
  @MethodSource("failuresThatPass")
  void whileTheSinkIsAwayEntriesWaitAndTooManyAreCounted(RuntimeException away) {
    failure = away;
    add("first");
    add("second");
    add("third");
    trail.keep();

    assertThat(kept).isEmpty();
    assertThat(setAside()).isEqualTo(1);

    failure = null;
    trail.keep();

    assertThat(kept).containsExactly("first", "second");
    assertThat(meters.counter("echolot.audit.kept").count()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("failuresThatStay")
  void whatTheSinkRefusesForGoodHoldsUpNothing(RuntimeException refusal) {
    failure = refusal;
    add("refused");
    trail.keep();
    failure = null;
    add("next");
    trail.keep();

    assertThat(kept).containsExactly("next");
    assertThat(setAside()).isEqualTo(1);
  }

  @Test
  @Timeout(30)
  void aSinkThatDoesntAnswerHoldsUpNoEnd() {
    CountDownLatch released = new CountDownLatch(1);
    AuditTrail stuck = new AuditTrail(lines -> awaitIt(released), queue(), meters);
    stuck.add(line("held"));
    stuck.add(line("waiting"));
    stuck.end(new ShutdownEvent());
    released.countDown();

    assertThat(setAside()).isEqualTo(2);
  }

  private static void awaitIt(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whatWaitsAtTheEndIsKeptOrCounted() {
    add("kept");
    trail.end(new ShutdownEvent());
    failure = Problem.unavailable("");
    add("lost");
    trail.end(new ShutdownEvent());

    assertThat(kept).containsExactly("kept");
    assertThat(setAside()).isEqualTo(1);
  }
}
