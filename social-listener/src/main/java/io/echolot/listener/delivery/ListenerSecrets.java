package io.echolot.listener.delivery;

import io.echolot.platform.start.RequiredSecret;
import io.echolot.platform.start.RequiredSecrets;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The secret without which social-listener doesn't start. */
@Singleton
public class ListenerSecrets {

  @Produces
  @Singleton
  RequiredSecrets secrets() {
    return RequiredSecrets.of(RequiredSecret.given("quarkus.oidc-client.credentials.secret"));
  }
}
