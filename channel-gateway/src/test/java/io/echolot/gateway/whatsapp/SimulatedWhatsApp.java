package io.echolot.gateway.whatsapp;

import io.echolot.devstack.whatsapp.SimulatedNumber;
import io.echolot.devstack.whatsapp.WhatsAppSimulator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** The far end of WhatsApp, one for all tests. */
public final class SimulatedWhatsApp implements QuarkusTestResourceLifecycleManager {

  private static final WhatsAppSimulator WHATSAPP = WhatsAppSimulator.start(0);

  static SimulatedNumber open(WhatsAppNumberFixture of) {
    return WHATSAPP.open(of.number(), of.address(), of.token(), WhatsAppNumberFixture.APP_SECRET);
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
