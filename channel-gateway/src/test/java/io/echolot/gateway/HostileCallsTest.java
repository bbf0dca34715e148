package io.echolot.gateway;

import io.echolot.testkit.Backends;
import io.echolot.testkit.HostileCallsContract;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(HostileCallsTest.OwnDatabase.class)
class HostileCallsTest implements HostileCallsContract {

  /** What is left behind here would be in other tests' way. */
  public static final class OwnDatabase implements QuarkusTestProfile {}

  @TestHTTPResource URI service;

  @Override
  public URI service() {
    return service;
  }

  @Override
  public String guarded() {
    return "/v1/links";
  }

  @Override
  public String providers() {
    return "/v1/in/";
  }

  @Override
  public String token(String path) {
    return path.startsWith("/v1/mentions") ? Tokens.ofClient("social-listener") : Tokens.of("anna");
  }
}
