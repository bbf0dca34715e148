package io.echolot.surveys.asking.account;

import io.echolot.devstack.telegram.SimulatedBot;
import io.echolot.devstack.telegram.TelegramSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The far end of Telegram, one for all tests. */
public final class SimulatedTelegram implements QuarkusTestResourceLifecycleManager {

  /** From another number in each run: topics outlive it. */
  private static final AtomicLong NUMBERS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_000_000_000L));

  private static final TelegramSimulator TELEGRAM = TelegramSimulator.start(0);

  static TelegramSimulator telegram() {
    return TELEGRAM;
  }

  /** What a bot is opened with that no other test has. */
  public static String newToken() {
    return NUMBERS.incrementAndGet() + ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
  }

  /** Somebody whom no other test has. */
  public static String newUser() {
    return Long.toString(NUMBERS.incrementAndGet());
  }

  /** Opens a bot. */
  public static SimulatedBot open(String token, String username) {
    return TELEGRAM.open(token, username);
  }

  @Override
  public Map<String, String> start() {
    return Map.of("echolot.telegram.api", TELEGRAM.url());
  }

  @Override
  public void stop() {
    // It ends with the process: other applications of the same run go on with it.
  }
}
