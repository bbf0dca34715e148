package io.echolot.surveys.asking.account;

import io.echolot.devstack.whatsapp.SimulatedNumber;
import io.echolot.devstack.whatsapp.WhatsAppSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The far end of WhatsApp, one for all tests. */
public final class SimulatedWhatsApp implements QuarkusTestResourceLifecycleManager {

  public static final String APP_SECRET = "0123456789abcdef0123456789abcdef";

  /** From another number in each run: topics outlive it. */
  private static final AtomicLong NUMBERS =
      new AtomicLong(ThreadLocalRandom.current().nextLong(10_000_000L, 90_000_000L));

  private static final WhatsAppSimulator WHATSAPP = WhatsAppSimulator.start(0);

  static WhatsAppSimulator whatsapp() {
    return WHATSAPP;
  }

  /** Eight digits that no other test has. */
  public static String digits() {
    return Long.toString(NUMBERS.incrementAndGet());
  }

  /** What lets in who has the number of that id. */
  public static String token(String id) {
    return "EAAG" + id + "tokenOfNobody";
  }

  /** Opens a number. */
  public static SimulatedNumber open(String id, String display) {
    return WHATSAPP.open(id, display, token(id), APP_SECRET);
  }

  @Override
  public Map<String, String> start() {
    return Map.of("echolot.whatsapp.api", WHATSAPP.url());
  }

  @Override
  public void stop() {
    // It ends with the process: other applications of the same run go on with it.
  }
}
