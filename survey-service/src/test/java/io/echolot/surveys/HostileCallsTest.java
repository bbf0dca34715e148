package io.echolot.surveys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.BadTokens;
import io.echolot.testkit.DoubledMembers;
import io.echolot.testkit.HostileCalls;
import io.echolot.testkit.LargeCalls;
import io.echolot.testkit.Management;
import io.echolot.testkit.NoSuchCalls;
import io.echolot.testkit.NullElements;
import io.echolot.testkit.RunningRequests;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(HostileCallsTest.OwnDatabase.class)
class HostileCallsTest {

  /** What is left behind here would be in other tests' way. */
  public static final class OwnDatabase implements QuarkusTestProfile {}

  @TestHTTPResource URI service;

  @Test
  void everyCallHasAnAnswerWhateverIsSent() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(HostileCalls.flaws(service, path -> Tokens.of("anna"), document)).isEmpty();
  }

  @Test
  void whatIsNoTokenIsRefused() {
    assertThat(BadTokens.taken(service.resolve("/v1/surveys"))).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedByAProblem() {
    assertThat(LargeCalls.flaws(service.resolve("/v1/surveys"), Tokens.of("anna"))).isEmpty();
  }

  @Test
  void noCallIsLeftRunning() {
    assertThat(RunningRequests.leaks(service, Map.of())).isEmpty();
  }

  @Test
  void whatIsNoCallIsRefusedByAProblem() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(NoSuchCalls.flaws(service, document)).isEmpty();
  }

  @Test
  void aMemberThatStandsTwiceIsRefused() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(DoubledMembers.taken(service, HostileCallsTest::allowed, document)).isEmpty();
  }

  @Test
  void nullInAListIsRefusedByItsPlace() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(NullElements.taken(service, HostileCallsTest::allowed, document)).isEmpty();
  }

  /** Somebody's who may make the call, so that its body is looked at. */
  private static String allowed(String path) {
    return Tokens.of(path.startsWith("/v1/tenants") ? "otto" : "anna");
  }
}
