package io.echolot.gateway.sms;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What we share with Twilio. */
@ConfigMapping(prefix = "echolot.twilio")
public interface TwilioConfig {

  /** The accounts whose messages are taken; none unless configured. */
  List<Account> accounts();

  /** A Twilio account. */
  interface Account {

    /** Its AccountSid. */
    String sid();

    /** Its auth token; secret. */
    String authToken();
  }
}
