package io.echolot.gateway.telegram;

import io.echolot.devstack.telegram.SimulatedBot;
import io.echolot.devstack.telegram.TelegramSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The far end of Telegram, one for all tests. */
public final class SimulatedTelegram implements QuarkusTestResourceLifecycleManager {

  private static final TelegramSimulator TELEGRAM = TelegramSimulator.start(0);

  static SimulatedBot open(String token, String username) {
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
