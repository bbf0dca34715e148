package io.echolot.surveys.asking.account;

import io.echolot.devstack.twilio.SimulatedAccount;
import io.echolot.devstack.twilio.TwilioSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The far end of Twilio, one for all tests. */
public final class SimulatedTwilio implements QuarkusTestResourceLifecycleManager {

  /** What all its accounts are opened with. */
  public static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private static final AtomicInteger ACCOUNTS = new AtomicInteger();

  /** Not those of another run, whose messages stand on the same topics. */
  private static final AtomicInteger NUMBERS =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(10_000_000, 90_000_000));

  private static final TwilioSimulator TWILIO = TwilioSimulator.start(0);

  static TwilioSimulator twilio() {
    return TWILIO;
  }

  /** An AccountSid that no other test has. */
  public static String newSid() {
    return String.format(Locale.ROOT, "AC%032x", ACCOUNTS.incrementAndGet());
  }

  /** A number that no other test has. */
  public static String newNumber() {
    return "+4930" + NUMBERS.incrementAndGet();
  }

  /** Opens an account. */
  public static SimulatedAccount open(String sid) {
    return TWILIO.open(sid, TOKEN);
  }

  @Override
  public Map<String, String> start() {
    return Map.of("echolot.twilio.api", TWILIO.url());
  }

  @Override
  public void stop() {
    // It ends with the process: other applications of the same run go on with it.
  }
}
