package io.echolot.listener;

import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.BadTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileCallsTest {

  @TestHTTPResource URI service;

  @Test
  void whatIsNoTokenIsRefused() {
    assertThat(BadTokens.taken(service.resolve("/v1/sources"))).isEmpty();
  }
}
