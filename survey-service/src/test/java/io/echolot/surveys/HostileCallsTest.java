package io.echolot.surveys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.HostileCallsContract;
import io.echolot.testkit.Management;
import io.echolot.testkit.NullElements;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

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
    return "/v1/surveys";
  }

  @Test
  void nullInAListIsRefusedByItsPlace() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(NullElements.taken(service, this::allowed, document)).isEmpty();
  }

  @Override
  public String allowed(String path) {
    return Tokens.of(path.startsWith("/v1/tenants") ? "otto" : "anna");
  }
}
