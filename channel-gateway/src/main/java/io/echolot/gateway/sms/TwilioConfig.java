package io.echolot.gateway.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What we share with Twilio. */
@ConfigMapping(prefix = "echolot.twilio")
public interface TwilioConfig {

  /** Where its API is. */
  @WithDefault("https://api.twilio.com")
  String api();

  /** The accounts whose messages are taken; none unless configured. */
  List<Account> accounts();

  /** A Twilio account. */
  interface Account {

    /** Its AccountSid. */
    String sid();

    /** Its auth token; secret. */
    String authToken();

    /** Whose numbers the account holds; absent if every tenant's channels may name them. */
    Optional<Set<String>> tenants();

    /**
     * Whether Twilio itself replies to its opt-out words, as it does unless its support turned that
     * off. Then we reply nothing: Twilio would refuse to deliver it (error 21610).
     */
    @WithDefault("true")
    boolean repliesToStop();
  }
}
