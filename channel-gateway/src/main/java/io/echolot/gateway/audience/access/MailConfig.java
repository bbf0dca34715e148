package io.echolot.gateway.audience.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** By which SMTP server e-mails go out; {@code quarkus.mailer.*} follows these. */
@ConfigMapping(prefix = "echolot.mail")
public interface MailConfig {

  /** Its host; without one no e-mail is sent, and surveys by e-mail can't be opened. */
  Optional<String> host();

  /** Its port. */
  @WithDefault("587")
  int port();

  /** The address from which e-mails come. */
  @WithDefault("echolot@localhost")
  String from();
}
