package io.echolot.gateway.whatsapp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What we share with WhatsApp. */
@ConfigMapping(prefix = "echolot.whatsapp")
public interface WhatsAppConfig {

  /** Where Meta's Graph API is. */
  @WithDefault("https://graph.facebook.com")
  String api();

  /** Which version of it we speak. */
  @WithDefault("v23.0")
  String version();
}
