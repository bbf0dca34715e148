package io.echolot.listener;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.echolot.testkit.BadTokens;
import io.echolot.testkit.HostileCalls;
import io.echolot.testkit.LargeCalls;
import io.echolot.testkit.Management;
import io.echolot.testkit.NoSuchCalls;
import io.echolot.testkit.RunningRequests;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileCallsTest {

  @TestHTTPResource URI service;

  @Test
  void everyCallHasAnAnswerWhateverIsSent() {
    String document = given().get(Management.url("/q/openapi?format=json")).asString();

    assertThat(HostileCalls.flaws(service, path -> Tokens.of("anna"), document)).isEmpty();
  }

  @Test
  void whatIsNoTokenIsRefused() {
    assertThat(BadTokens.taken(service.resolve("/v1/sources"))).isEmpty();
  }

  @Test
  void whatIsTooLargeIsRefusedByAProblem() {
    assertThat(LargeCalls.flaws(service.resolve("/v1/sources"), Tokens.of("anna"))).isEmpty();
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
}
