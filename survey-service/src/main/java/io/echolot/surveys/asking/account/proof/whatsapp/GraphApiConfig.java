package io.echolot.surveys.asking.account.proof.whatsapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** What we share with WhatsApp; the gateway's has the same names. */
@ConfigMapping(prefix = "echolot.whatsapp")
public interface GraphApiConfig {

  /** Where Meta's Graph API is. */
  @WithDefault("https://graph.facebook.com")
  URI api();

  /** Which version of it we speak. */
  @WithDefault("v23.0")
  String version();

  /** How long all calls that prove a number may take together. */
  @WithDefault("15s")
  Duration patience();
}
