package io.echolot.gateway.door;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.platform.Ids;
import io.echolot.testkit.Backends;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a newer page says and this gateway doesn't know yet costs nobody an answer. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PassedOverTest {

  @Inject KnownChannels channels;
  @Inject MeterRegistry meters;

  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("t-" + Ids.next());
    fixture.untilKnownTo(channels);
  }

  private double counted(String door) {
    return meters.counter(PassedOver.METRIC, "door", door).count();
  }

  private String response(String more) {
    return "{\"id\":\"%s\",\"survey\":\"%s\",\"mood\":1,\"requried\":{},\"answers\":[{\"question\":\"nps\",\"value\":9,\"sure\":true}]%s}"
        .formatted(Ids.next(), fixture.survey(), more);
  }

  @Test
  void aResponseWithMembersOfANewerPageIsTaken() {
    double before = counted("response");
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .queryParam("utm_source", "x")
        .body(response(""))
        .put(fixture.responsePath(Ids.next().toString()))
        .then()
        .statusCode(202);

    assertThat(counted("response") - before).isEqualTo(3);
  }

  @Test
  void aKiosksLinesAre() {
    double before = counted("kiosk");
    String answer =
        given()
            .contentType("application/x-ndjson")
            .body((response("") + "\n" + response(",\"x\":null")).getBytes(UTF_8))
            .post("/v1/public/" + fixture.kioskKey() + "/responses")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(answer.split("\n")).hasSize(2).allMatch(line -> line.contains("accepted"));
    assertThat(counted("kiosk") - before).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"access, 200", "contacts, 400"})
  void othersAreReadAsIfTheyWerentThere(String call, int status) {
    double before = counted(call);
    given()
        .header("Origin", Fixture.ORIGIN)
        .contentType("application/json")
        .body(
            "{\"survey\":\""
                + fixture.survey()
                + "\",\"respondent\":\"\",\"mood\":{\"a\":1},\"b\":2}")
        .post("/v1/public/" + fixture.webKey() + "/" + call)
        .then()
        .statusCode(status);

    assertThat(counted(call) - before).isEqualTo(2);
  }
}
