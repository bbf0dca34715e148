package io.echolot.metrics;

import io.echolot.testkit.Backends;
import io.echolot.testkit.HostileCallsContract;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileCallsTest implements HostileCallsContract {

  @TestHTTPResource URI service;

  @Override
  public URI service() {
    return service;
  }

  @Override
  public String guarded() {
    return "/v1/scores";
  }

  @Override
  public Map<String, String> streams() {
    return Map.of(
        "live events",
        "GET /v1/live HTTP/1.1|Host: x|Authorization: Bearer %s||".formatted(Tokens.of("anna")));
  }
}
