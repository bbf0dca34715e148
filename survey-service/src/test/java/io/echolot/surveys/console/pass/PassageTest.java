package io.echolot.surveys.console.pass;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTest {

  private static final String CALLS = "/console/api/";

  @ParameterizedTest
  @CsvSource({
    "metrics/v1/scores, METRICS, /v1/scores",
    "metrics/v1/scores?metric=nps&unit=a%2Fb, METRICS, /v1/scores?metric=nps&unit=a%2Fb",
    "gateway/v1/files/a.b/c-d_e~, GATEWAY, /v1/files/a.b/c-d_e~",
    "gateway/v1/keys/K%C3%BCche%20(neu), GATEWAY, /v1/keys/K%C3%BCche%20(neu)",
    "gateway/v1/files/..., GATEWAY, /v1/files/...",
    "gateway/s/pk_shop/nps/qr.svg?lang=de, GATEWAY, /s/pk_shop/nps/qr.svg?lang=de",
    "gateway/s/pk_shop/nps/qr.png, GATEWAY, /s/pk_shop/nps/qr.png",
    "gateway/s/pk_shop/nps/email.html?t=%7B%7Btoken%7D%7D, GATEWAY, /s/pk_shop/nps/email.html?t=%7B%7Btoken%7D%7D",
    "gateway/s/pk_shop/nps/email.txt, GATEWAY, /s/pk_shop/nps/email.txt",
    "listener/v1/sources?, LISTENER, /v1/sources?",
  })
  void leadsTo(String path, Upstream upstream, String uri) {
    assertThat(Passage.of(CALLS + path)).contains(new Passage(upstream, uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "metrics",
        "metrics/v1",
        "metrics/v1/",
        "metrics/v1/scores/",
        "metrics/v2/scores",
        "metrics/v1x/scores",
        "metrics/q/metrics",
        "metrics/s/pk_shop/nps/qr.svg",
        "gateway/s/pk_shop/nps",
        "gateway/s/pk_shop/nps/",
        "gateway/s/pk_shop/nps/qr.svgx",
        "gateway/s/pk_shop/nps/script.js",
        "gateway/s/pk_shop/../nps/qr.svg",
        "gateway/s/pk_shop/%2e%2e/qr.svg",
        "gateway/k/pk_shop/nps/qr.svg",
        "metrics//v1/scores",
        "metrics/v1//scores",
        "metrics/v1/./scores",
        "metrics/v1/..",
        "metrics/v1/../q/metrics",
        "metrics/v1/scores/..",
        "metrics/v1/..;/q/metrics",
        "metrics/v1/scores;a=b",
        "metrics/v1/%2e%2e/q/metrics",
        "metrics/v1/%2E%2e/q/metrics",
        "metrics/v1/.%2e/q/metrics",
        "metrics/v1/a%2fb",
        "metrics/v1/a%2Fb",
        "metrics/v1/a%5cb",
        "metrics/v1/a\\b",
        "metrics/v1/a%252fb",
        "metrics/v1/a%3bb",
        "metrics/v1/a%3Fb",
        "metrics/v1/a%00b",
        "metrics/v1/a%0d%0aHost:x",
        "metrics/v1/a%7f",
        "metrics/v1/a%zz",
        "metrics/v1/a%2",
        "metrics/v1/a b",
        "metrics/v1/scores#x",
        "Metrics/v1/scores",
        "metrics@evil.example/v1/scores",
        "surveys/v1/me",
        "../v1/scores",
      })
  void leadsNowhere(String path) {
    assertThat(Passage.of(CALLS + path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/scores", "http://evil.example/console/api/metrics/v1/scores", ""})
  void startsElsewhere(String uri) {
    assertThat(Passage.of(uri)).isEmpty();
  }
}
