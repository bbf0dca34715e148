package io.echolot.surveys.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.testkit.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(BehindTlsTest.OnLoopback.class)
class BehindTlsTest {

  private static final String PUBLIC_REALM = "https://login.example/realms/echolot";

  /** A proxy on this machine ends TLS, and browsers reach Keycloak at another address than we. */
  public static class OnLoopback implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding",
          "true",
          "quarkus.http.proxy.enable-forwarded-host",
          "true",
          "quarkus.http.proxy.trusted-proxies",
          "127.0.0.1",
          "echolot.realm-url",
          PUBLIC_REALM);
    }
  }

  @Test
  void theLoginLeadsBackToHttpsAndToWhereBrowsersReachKeycloak() {
    Response response =
        given()
            .redirects()
            .follow(false)
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "console.example")
            .get("/console/");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.header("Location"))
        .startsWith(PUBLIC_REALM + "/protocol/openid-connect/auth")
        .contains("redirect_uri=https%3A%2F%2Fconsole.example%2Fconsole%2F");
    assertThat(response.headers().getValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
  }
}
