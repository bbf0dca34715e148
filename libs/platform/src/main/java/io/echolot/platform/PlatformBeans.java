package io.echolot.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.platform.secret.SignedTokens;
import io.echolot.platform.strict.RequestJson;
import io.quarkus.arc.DefaultBean;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock and the JSON form that all services share. */
@Singleton
public class PlatformBeans implements ObjectMapperCustomizer {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Tokens by the secret {@code echolot.signing-secret}, the same in all services that use them; it
   * has no default, so that no installation runs by a secret that everybody knows.
   */
  @Produces
  @Singleton
  @DefaultBean
  SignedTokens signedTokens(
      @ConfigProperty(name = "echolot.signing-secret") Optional<String> secret) {
    return new SignedTokens(
        secret.orElseThrow(
            () -> new IllegalStateException("The configuration lacks echolot.signing-secret")));
  }

  @Override
  public void customize(ObjectMapper mapper) {
    RequestJson.configure(mapper);
  }
}
