package io.echolot.testkit;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Tests wait a minute for what happens in the background, also on a machine that has other things
 * to do; only a test about time says how long. Tests with Quarkus have an Awaitility of their own.
 */
public final class PatientWaits implements LauncherSessionListener, QuarkusTestBeforeClassCallback {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }

  @Override
  public void beforeClass(Class<?> test) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }
}
