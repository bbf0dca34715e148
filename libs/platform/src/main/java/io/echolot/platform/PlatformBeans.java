package io.echolot.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.echolot.contracts.ContractsJson;
import io.quarkus.arc.DefaultBean;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock and the JSON form that all services share. */
@Singleton
public class PlatformBeans implements ObjectMapperCustomizer {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Override
  public void customize(ObjectMapper mapper) {
    ContractsJson.configure(mapper);
  }
}
