package io.echolot.platform.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Ends a service at its start if it would run by a secret that is none, or believe everybody's word
 * about addresses; it says all that is wrong at once.
 */
@Singleton
public class StartChecks {

  private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
  private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

  private final Config config;
  private final Instance<RequiredSecrets> secrets;

  public StartChecks(Config config, Instance<RequiredSecrets> secrets) {
    this.config = config;
    this.secrets = secrets;
  }

  /** Before any other observer, for those would begin to work. */
  void check(@Observes @Priority(1) StartupEvent event) {
    List<String> faults = faults(config, secrets.stream().toList());
    if (!faults.isEmpty()) {
      throw new IllegalStateException("The configuration isn't safe: " + String.join("; ", faults));
    }
  }

  static List<String> faults(Config config, List<RequiredSecrets> secrets) {
    List<String> faults = new ArrayList<>();
    secrets.forEach(some -> faults.addAll(some.faults(key -> value(config, key))));
    boolean forwarding = config.getOptionalValue(FORWARDING, Boolean.class).orElse(false);
    if (forwarding && value(config, TRUSTED).isEmpty()) {
      faults.add(TRUSTED + " is missing: without it everybody may say who is calling");
    }
    return faults;
  }

  private static Optional<String> value(Config config, String key) {
    return config.getOptionalValue(key, String.class);
  }
}
