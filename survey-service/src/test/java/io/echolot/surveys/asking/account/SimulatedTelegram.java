package io.echolot.surveys.asking.account;

import io.echolot.devstack.telegram.SimulatedBot;
import io.echolot.devstack.telegram.TelegramSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The far end of Telegram, one for all tests. */
public final class SimulatedTelegram implements QuarkusTestResourceLifecycleManager {

  private static final AtomicInteger BOTS = new AtomicInteger(700_000);
  private static final AtomicInteger USERS = new AtomicInteger(800_000);
  private static final TelegramSimulator TELEGRAM = TelegramSimulator.start(0);

  static TelegramSimulator telegram() {
    return TELEGRAM;
  }

  /** What a bot is opened with that no other test has. */
  public static String newToken() {
    return BOTS.incrementAndGet() + ":AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
  }

  /** Somebody whom no other test has. */
  public static String newUser() {
    return Integer.toString(USERS.incrementAndGet());
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
