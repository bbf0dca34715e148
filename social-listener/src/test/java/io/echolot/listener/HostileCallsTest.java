package io.echolot.listener;

import io.echolot.testkit.Backends;
import io.echolot.testkit.HostileCallsContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

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
    return "/v1/sources";
  }
}
