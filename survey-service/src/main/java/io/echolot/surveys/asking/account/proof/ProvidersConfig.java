package io.echolot.surveys.asking.account.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What we share with Twilio; the gateway's has the same names. */
@ConfigMapping(prefix = "echolot.twilio")
public interface ProvidersConfig {

  /** Where its API is. */
  @WithDefault("https://api.twilio.com")
  URI api();

  /** How long all calls that prove an account may take together. */
  @WithDefault("15s")
  Duration patience();

  /** Accounts that the environment names; each is stored for the tenants whose channels name it. */
  List<ConfiguredAccount> accounts();

  /** A Twilio account that the environment names. */
  interface ConfiguredAccount {

    /** Its AccountSid. */
    String sid();

    /** Its auth token; secret. */
    String authToken();

    /** Whose numbers the account holds; absent if every tenant's channels may name them. */
    Optional<Set<String>> tenants();

    /** Whether Twilio itself replies to its opt-out words. */
    @WithDefault("true")
    boolean repliesToStop();
  }
}
