package io.echolot.gateway.seen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.echolot.contracts.channel.ChannelConfig;
import io.echolot.gateway.Fixture;
import io.echolot.gateway.published.KnownChannels;
import io.echolot.gateway.published.PublishedSurveys;
import io.echolot.testkit.Backends;
import io.echolot.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SightingsTest {

  private static final String STRANGER = "https://stranger.example";

  @Inject KnownChannels channels;
  @Inject PublishedSurveys surveys;

  @Inject SightingStore store;

  private Fixture fixture;

  @BeforeEach
  void publish() {
    fixture = Fixture.publish("acme", channels, surveys);
  }

  private static ValidatableResponse seen(String user, String key) {
    return given().auth().oauth2(Tokens.of(user)).get("/v1/sightings/" + key).then();
  }

  private static String config(String key) {
    return "/v1/public/" + key + "/config";
  }

  @Test
  void whoSetsAPageUpSeesThatItHasCalled() {
    String key = fixture.webKey();
    given().header("Origin", STRANGER).get(config(key)).then().statusCode(403);
    given().header("Origin", Fixture.ORIGIN).get(config(key)).then().statusCode(200);

    Awaitility.await("written every few seconds")
        .untilAsserted(
            () ->
                seen("ben", key)
                    .statusCode(200)
                    .body("pages.origin", containsInAnyOrder(Fixture.ORIGIN, STRANGER))
                    .body("pages.allowed", containsInAnyOrder(true, false)));
    seen("gina", key).statusCode(200).body("pages", empty());
    // Or was made just now, and the gateway hasn't heard of it.
    seen("ben", "pk_unknown_key").statusCode(200).body("pages", empty());
  }

  @ParameterizedTest
  @CsvSource({
    "an app where only pages may, web, , false",
    "another site's page that hides where it is, web, cross-site, false",
    "a page of ours, web, same-origin, true",
    "an app where no page is named, kiosk, , true",
  })
  void whoNamesNoOriginIsAllowedWhatItIs(String who, String channel, String site, boolean allowed) {
    String key = channel.equals("web") ? fixture.webKey() : fixture.kioskKey();
    given()
        .header("Sec-Fetch-Site", site == null ? "none" : site)
        .get(config(key))
        .then()
        .statusCode(200);

    Awaitility.await("written every few seconds")
        .untilAsserted(
            () ->
                seen("ben", key)
                    .body("pages.origin", contains(""))
                    .body("pages.allowed", contains(allowed)));
  }

  @Test
  void whoCallsAgainWithinAMinuteIsWrittenOnce() {
    ChannelConfig channel = channels.byPublishableKey(fixture.webKey()).orElseThrow();
    SeenChannel key = new SeenChannel(channel.tenant(), channel.publishableKey());
    Hand clock = new Hand();
    Sightings sightings = new Sightings(store, clock);
    Instant begun = clock.instant();

    assertThat(noted(sightings, channel, true, key)).isEqualTo(page(true, begun));
    clock.now = begun.plusSeconds(59);
    assertThat(noted(sightings, channel, true, key)).isEqualTo(page(true, begun));
    assertThat(noted(sightings, channel, false, key)).isEqualTo(page(false, clock.now));
    clock.now = begun.plusSeconds(120);
    assertThat(noted(sightings, channel, false, key)).isEqualTo(page(false, clock.now));
  }

  private SeenPage noted(
      Sightings sightings, ChannelConfig channel, boolean allowed, SeenChannel key) {
    sightings.note(channel, STRANGER, allowed);
    sightings.write();
    assertThat(store.find(key).pages()).hasSize(1);
    return store.find(key).pages().get(0);
  }

  private static SeenPage page(boolean allowed, Instant at) {
    return new SeenPage(STRANGER, allowed, at);
  }

  /** Goes where it is put. */
  private static final class Hand extends Clock {

    private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
