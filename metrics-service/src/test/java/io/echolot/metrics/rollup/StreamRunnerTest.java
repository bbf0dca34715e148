package io.echolot.metrics.rollup;

import io.echolot.testkit.Backends;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(StreamRunnerTest.OfItsOwn.class)
class StreamRunnerTest {

  /** The service of this test ends its stream; others need theirs. */
  public static class OfItsOwn implements QuarkusTestProfile {}

  @Inject StreamRunner runner;
  @Inject RollupTopics topics;

  private int members() throws Exception {
    try (Admin admin = Admin.create(topics.kafka())) {
      return admin
          .describeConsumerGroups(List.of(topics.application()))
          .describedGroups()
          .get(topics.application())
          .get(10, TimeUnit.SECONDS)
          .members()
          .size();
    }
  }

  @Test
  void whoEndsLeavesTheGroupAtOnce() throws Exception {
    Awaitility.await("both threads are members").ignoreExceptions().until(() -> members() == 2);

    runner.stop(new ShutdownEvent());

    // Who doesn't leave is missed after the session's timeout of ten seconds.
    Awaitility.await("nobody is left").atMost(Duration.ofSeconds(5)).until(() -> members() == 0);
  }
}
