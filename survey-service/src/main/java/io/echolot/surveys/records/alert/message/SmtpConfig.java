package io.echolot.surveys.records.alert.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** By which SMTP server e-mails go out; {@code quarkus.mailer.*} follows these. */
@ConfigMapping(prefix = "echolot.mail")
public interface SmtpConfig {

  /** Its host; without one no alert can tell by e-mail. */
  Optional<String> host();

  /** Its port. */
  @WithDefault("587")
  int port();

  /** The address from which e-mails come. */
  @WithDefault("echolot@localhost")
  String from();
}
