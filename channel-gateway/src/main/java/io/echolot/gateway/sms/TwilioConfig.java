package io.echolot.gateway.sms;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** What we share with Twilio. */
@ConfigMapping(prefix = "echolot.twilio")
public interface TwilioConfig {

  /** The auth token of each account, by its AccountSid; secret. */
  Map<String, String> authTokens();
}
